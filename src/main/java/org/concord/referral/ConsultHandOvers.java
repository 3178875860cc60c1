package org.concord.referral;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.List;
import org.concord.audit.AuditEvent;
import org.concord.audit.AuditTrail;
import org.concord.audit.ReferralEvent;
import org.concord.casework.SeenCase;
import org.concord.casework.SeenCases;
import org.concord.casework.TimePosition;
import org.concord.platform.Page;
import org.jspecify.annotations.Nullable;

/** Somebody reads what was handed over; that they did is recorded. */
@ApplicationScoped
public class ConsultHandOvers {
    private static final String PREVENT = "prevent hand-overs";

    private final SeenCases cases;
    private final HandOvers handOvers;
    private final AuditTrail trail;

    ConsultHandOvers(SeenCases cases, HandOvers handOvers, AuditTrail trail) {
        this.cases = cases;
        this.handOvers = handOvers;
        this.trail = trail;
    }

    /**
     * Of safeguarding alone.
     *
     * @throws org.concord.platform.Refusal 404 if there is no such case for the caller; 400 for a cursor of another list
     */
    @Transactional
    public Page<HandOverView> ofCase(String typed, int limit, @Nullable String cursor) {
        SeenCase file = cases.find(typed);
        trail.append(new AuditEvent.CaseConsulted(file.reference()));
        String list = "hand-overs of " + file.id();
        return page(handOvers.ofCase(file.id(), TimePosition.read(cursor, list), limit + 1), limit, list);
    }

    /** @throws org.concord.platform.Refusal 400 for a cursor of another list */
    @Transactional
    public Page<HandOverView> ofPrevent(int limit, @Nullable String cursor) {
        Page<HandOverView> page =
                page(handOvers.ofPrevent(TimePosition.read(cursor, PREVENT), limit + 1), limit, PREVENT);
        trail.append(new ReferralEvent.HandOversRead("hand-overs", page.items().size()));
        return page;
    }

    private static Page<HandOverView> page(List<HandOverView> read, int limit, String list) {
        return Page.of(read, limit, last -> new TimePosition(last.handedOverAt(), last.id()).write(list));
    }
}
