package org.concord.alert;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/**
 * Which of last month's cases would have alerted whom under other rules. The people are those who are on duty, away and on the rota as it is
 * known now; the hours are those at which each case came in. Changes nothing but the trail.
 */
@ApplicationScoped
public class TryAlertRules {
    private static final Duration MONTH = Duration.ofDays(31);
    private static final int MOST_SHOWN = 200;

    private final RuleSets sets;
    private final RulesReader reader;
    private final PastCases past;
    private final Rosters rosters;
    private final AlertAtHand at;
    private final DryRunReport report;

    TryAlertRules(
            RuleSets sets, RulesReader reader, PastCases past, Rosters rosters, AlertAtHand at, DryRunReport report) {
        this.sets = sets;
        this.reader = reader;
        this.past = past;
        this.rosters = rosters;
        this.at = at;
        this.report = report;
    }

    /** @throws org.concord.platform.Refusal 400 naming what is wrong with the rules */
    @Transactional
    public DryRunView lastMonth(RulesDocument wanted) {
        AlertRules now = sets.inForce();
        AlertRules then = reader.read(now.version() + 1, wanted);
        Map<UUID, int[]> counts = new LinkedHashMap<>();
        List<DryRunView.Item> changed = new ArrayList<>();
        List<NewCase> cases = past.since(at.now().minus(MONTH));
        int different = 0;
        for (NewCase one : cases) {
            DryRunView.Way before = way(now, one);
            DryRunView.Way after = way(then, one);
            before.recipients().forEach(officer -> counts.computeIfAbsent(officer, key -> new int[2])[0]++);
            after.recipients().forEach(officer -> counts.computeIfAbsent(officer, key -> new int[2])[1]++);
            if (!before.sameAs(after) && different++ < MOST_SHOWN) {
                changed.add(report.item(one, before, after));
            }
        }
        return report.made(cases.size(), different, counts, changed, sets.written(wanted));
    }

    private DryRunView.Way way(AlertRules rules, NewCase about) {
        Roster roster = rosters.at(about.raisedAt());
        AlertRule rule = rules.ruleFor(about, roster.working());
        AlertPolicy.Told told = AlertPolicy.from(0, rule.ladder(), about, roster, AlertPolicy.Audience.EVERYBODY);
        Rung rung = rule.ladder().get(told.step());
        return new DryRunView.Way(
                rule.name(),
                Duration.between(about.raisedAt(), rung.answerBy(about.raisedAt(), at.calendar()))
                        .toMinutes(),
                told.recipients().stream().map(AlertPolicy.Recipient::officer).toList());
    }
}
