package org.concord.casework;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Duration;
import java.time.Instant;
import java.util.UUID;
import org.concord.audit.AuditTrail;
import org.concord.audit.CaseEvent;
import org.concord.platform.Problem;

/**
 * An officer opens a case that is not theirs to see, because somebody is in danger now. It works for an hour; coordinators and custodians
 * hear of it at once, and everybody can see later that it was done and why.
 */
@ApplicationScoped
public class BreakGlass {
    private static final Duration HOUR = Duration.ofHours(1);

    private final CaseAtHand cases;
    private final BrokenGlass broken;
    private final TellOfBrokenGlass tell;
    private final CaseworkConfig config;
    private final AuditTrail trail;
    private final Doer doer;

    BreakGlass(
            CaseAtHand cases,
            BrokenGlass broken,
            TellOfBrokenGlass tell,
            CaseworkConfig config,
            AuditTrail trail,
            Doer doer) {
        this.cases = cases;
        this.broken = broken;
        this.tell = tell;
        this.config = config;
        this.trail = trail;
        this.doer = doer;
    }

    /** From when to when the case is open to the caller. */
    public record BreakGlassView(UUID id, String reference, Instant brokenAt, Instant until) {}

    /**
     * @throws org.concord.platform.Refusal 400 without a reason; 404 if there is no such case, or the caller has an interest of their own
     *     in it; 429 after too many in an hour
     */
    @Transactional
    BreakGlassView breakGlass(String reference, ReasonRequest request) {
        String reason = request.read();
        Instant now = doer.now();
        // first: whoever may open none any more is not told either which cases there are
        if (broken.countSince(doer.id(), now.minus(HOUR)) >= config.breakGlassPerHour()) {
            throw Problem.TOO_MANY_REQUESTS
                    .because("You have opened as many cases this way as anybody may in an hour. Ask your coordinator.")
                    .withHeader("Retry-After", String.valueOf(HOUR.toSeconds()));
        }
        CaseAtHand.Named named = cases.findAnywhere(reference, doer.id());
        Instant until = now.plus(config.breakGlassFor());
        UUID id = doer.newId();
        broken.add(new BrokenGlass.Broken(id, named.id(), doer.id(), reason, now, until));
        tell.of(id, doer.id());
        trail.append(new CaseEvent.GlassBroken(named.reference(), id, until, reason));
        return new BreakGlassView(id, named.reference(), now, until);
    }
}
