package org.concord.casework;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.List;
import org.concord.audit.AuditTrail;
import org.concord.audit.CaseEvent;
import org.concord.platform.ETags;
import org.jspecify.annotations.Nullable;

/** From the next report on a case review is due by another rule. */
@ApplicationScoped
class ChangeRepeatRule {
    private final RepeatRules rules;
    private final AuditTrail trail;
    private final Doer doer;

    ChangeRepeatRule(RepeatRules rules, AuditTrail trail, Doer doer) {
        this.rules = rules;
        this.trail = trail;
        this.doer = doer;
    }

    /** @throws org.concord.platform.Refusal 428, 412; 400 naming what is wrong with it */
    @Transactional
    RepeatRuleView put(@Nullable String ifMatch, RepeatRuleRequest request) {
        RepeatRuleView before = rules.currentForChange();
        ETags.require(ifMatch, before.version());
        RepeatRuleRequest.Wanted wanted = request.read();
        RepeatRuleView after = new RepeatRuleView(
                wanted.kinds(), wanted.count(), wanted.window(), before.version() + 1, doer.now(), doer.id());
        rules.put(after);
        trail.append(new CaseEvent.RepeatRuleChanged(
                "repeat-rule",
                after.version(),
                names(after.kinds()),
                after.count(),
                after.window(),
                names(before.kinds()),
                before.count(),
                before.window()));
        return after;
    }

    private static List<String> names(List<RepeatKind> kinds) {
        return kinds.stream().map(Enum::name).toList();
    }
}
