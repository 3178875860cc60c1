package org.concord.alert;

import static org.concord.alert.AlertPolicy.Audience.EVERYBODY;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Instant;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.IntStream;
import org.concord.place.WorkingCalendar;
import org.concord.place.WorkingTime;
import org.concord.platform.Ids;

/** What every alert needs to know: the time, the rules, and who is there. */
@ApplicationScoped
class AlertAtHand {
    private final NewAlertRows rows;
    private final RuleSets sets;
    private final Rosters rosters;
    private final WorkingTime workingTime;
    private final Ids ids;
    private final Clock clock;

    AlertAtHand(NewAlertRows rows, RuleSets sets, Rosters rosters, WorkingTime workingTime, Ids ids, Clock clock) {
        this.rows = rows;
        this.sets = sets;
        this.rosters = rosters;
        this.workingTime = workingTime;
        this.ids = ids;
        this.clock = clock;
    }

    /** The rule for a case, and who is there now. */
    record Plan(NewCase about, AlertRules rules, AlertRule rule, Roster roster) {

        AlertPolicy.Told first(AlertPolicy.Audience audience) {
            return from(0, audience);
        }

        AlertPolicy.Told from(int step, AlertPolicy.Audience audience) {
            return AlertPolicy.from(step, rule.ladder(), about, roster, audience);
        }

        /** The coordinators, and of each ward those who would hear first of a case in it. */
        AlertPolicy.Told everywhere(List<NewCase> byWard) {
            Map<UUID, AlertPolicy.Recipient> told = new LinkedHashMap<>();
            byWard.stream()
                    .flatMap(one -> AlertPolicy.from(0, rule.ladder(), one, roster, EVERYBODY).recipients().stream())
                    .forEach(recipient -> told.putIfAbsent(recipient.officer(), recipient));
            AlertPolicy.coordinators(about, roster, EVERYBODY)
                    .forEach(recipient -> told.putIfAbsent(recipient.officer(), recipient));
            return new AlertPolicy.Told(0, List.copyOf(told.values()));
        }

        AlertPolicy.Told coordinators(Collection<UUID> except) {
            return coordinators(new AlertPolicy.Audience(except, null));
        }

        /** On the coordinators' own rung, or the first that is somebody's in any case. */
        AlertPolicy.Told coordinators(AlertPolicy.Audience audience) {
            List<Rung> ladder = rule.ladder();
            int step = IntStream.range(0, ladder.size())
                    .filter(i -> ladder.get(i).duties().contains(LadderDuty.COORDINATOR))
                    .findFirst()
                    .orElse(ladder.size() - 1);
            return new AlertPolicy.Told(step, AlertPolicy.coordinators(about, roster, audience));
        }
    }

    Instant now() {
        return clock.instant();
    }

    UUID nextId() {
        return ids.next();
    }

    WorkingCalendar calendar() {
        return workingTime.calendar();
    }

    Plan planFor(NewCase about) {
        AlertRules rules = sets.inForce();
        Roster roster = rosters.at(now());
        return new Plan(about, rules, rules.ruleFor(about, roster.working()), roster);
    }

    /** As the alert was raised: it climbs the ladder that it began. */
    Plan planOf(Alert alert, NewCase about) {
        LadderPlace place = alert.place();
        AlertRules rules = sets.version(place.version());
        Roster roster = rosters.at(now());
        AlertRule rule =
                rules.named(String.valueOf(place.rule())).orElseGet(() -> rules.ruleFor(about, roster.working()));
        return new Plan(about, rules, rule, roster);
    }

    Alert alert(AlertOrigin origin, Plan plan, AlertPolicy.Told told) {
        Rung rung = plan.rule().ladder().get(told.step());
        LadderPlace place = new LadderPlace(plan.rules().version(), plan.rule().name(), (short) told.step());
        return new Alert(ids.next(), origin, place, rung.answerBy(origin.raisedAt(), calendar()));
    }

    void keep(Alert alert) {
        rows.add(alert);
    }

    void keep(Alert alert, NewSignal about) {
        rows.add(alert, about);
    }
}
