package org.concord.alert;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.concord.audit.AlertEvent;
import org.concord.audit.AuditTrail;
import org.concord.officer.OnDuty;
import org.concord.place.Wards;

/** What a dry run found, with names and codes instead of ids. */
@ApplicationScoped
class DryRunReport {
    private final OnDuty people;
    private final Wards wards;
    private final AuditTrail trail;

    DryRunReport(OnDuty people, Wards wards, AuditTrail trail) {
        this.people = people;
        this.wards = wards;
        this.trail = trail;
    }

    DryRunView.Item item(NewCase about, DryRunView.Way now, DryRunView.Way then) {
        return new DryRunView.Item(
                about.reference(), about.severity(), wards.codeOf(about.ward()), about.category(), now, then);
    }

    @Transactional(Transactional.TxType.MANDATORY)
    DryRunView made(int cases, int different, Map<UUID, int[]> counts, List<DryRunView.Item> changed, String rules) {
        Map<UUID, String> names = people.names(counts.keySet());
        List<DryRunView.PersonCount> each = counts.entrySet().stream()
                .map(count -> new DryRunView.PersonCount(
                        count.getKey(), names.get(count.getKey()), count.getValue()[0], count.getValue()[1]))
                .sorted(Comparator.comparing(DryRunView.PersonCount::then).reversed())
                .toList();
        trail.append(new AlertEvent.AlertRulesTried("alert-rules", cases, rules));
        return new DryRunView(cases, different, each, changed);
    }
}
