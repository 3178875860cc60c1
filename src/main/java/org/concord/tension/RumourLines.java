package org.concord.tension;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.List;
import java.util.Set;

/** Rumours and what may be said against them, for the weekly return. Who asks knows already whose wards they may ask for. */
@ApplicationScoped
public class RumourLines {
    private final Rumours rumours;

    RumourLines(Rumours rumours) {
        this.rumours = rumours;
    }

    /**
     * Rumours that were first seen or written down in a time, or whose standing line was written or decided in it; the one seen last comes
     * first. Only a line that is {@link LineState#APPROVED} may be said in public.
     *
     * @param until the first moment after it
     * @param wards ids, with whose rumours come those of the whole authority; empty = every ward
     */
    public List<RumourView> stirred(Instant from, Instant until, Set<Integer> wards) {
        return rumours.stirred(from, until, wards);
    }
}
