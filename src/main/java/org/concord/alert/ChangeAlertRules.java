package org.concord.alert;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.List;
import org.concord.access.CurrentActor;
import org.concord.audit.AlertEvent;
import org.concord.audit.AuditTrail;
import org.concord.platform.ETags;
import org.jspecify.annotations.Nullable;

/** Other rules are put into force, from the next case on. What was there stays readable and can be put back. */
@ApplicationScoped
public class ChangeAlertRules {
    private final RuleSets sets;
    private final RulesReader reader;
    private final AuditTrail trail;
    private final CurrentActor actor;
    private final Clock clock;

    ChangeAlertRules(RuleSets sets, RulesReader reader, AuditTrail trail, CurrentActor actor, Clock clock) {
        this.sets = sets;
        this.reader = reader;
        this.trail = trail;
        this.actor = actor;
        this.clock = clock;
    }

    /** @throws org.concord.platform.Refusal 400 naming what is wrong with them, 428, 412 */
    @Transactional
    public AlertRulesView put(@Nullable String ifMatch, RulesDocument wanted) {
        sets.lock();
        RuleSets.Kept before = sets.newest();
        ETags.require(ifMatch, before.version());
        int version = before.version() + 1;
        reader.read(version, wanted);
        sets.add(version, wanted, clock.instant(), actor.person().id());
        trail.append(new AlertEvent.AlertRulesChanged(
                "alert-rules", version, sets.written(List.of(before.rules(), wanted))));
        return AlertRulesView.of(sets.newest());
    }
}
