package org.concord.alert;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.concord.access.CurrentActor;
import org.concord.officer.OnDuty;
import org.concord.platform.Problem;
import org.jspecify.annotations.Nullable;

/** What happens to an alert if nobody answers, as things stand now: who is told next, when, and so on up to the top. */
@ApplicationScoped
public class ConsultLadder {
    private final Alerts alerts;
    private final AlertAtHand at;
    private final PastCases cases;
    private final OnDuty people;
    private final CurrentActor actor;

    ConsultLadder(Alerts alerts, AlertAtHand at, PastCases cases, OnDuty people, CurrentActor actor) {
        this.alerts = alerts;
        this.at = at;
        this.cases = cases;
        this.people = people;
        this.actor = actor;
    }

    /**
     * A step that is still to come.
     *
     * @param again whether it only repeats the one before, as nobody is above it
     */
    public record Step(Instant at, boolean again, List<Person> told) {}

    /** @param name null if the store knows no such person any more */
    public record Person(UUID officer, @Nullable String name, LadderDuty as) {}

    /**
     * None if it is answered or over, or only a test, which climbs nowhere.
     *
     * @throws org.concord.platform.Refusal 404 if the alert is not in the caller's scope
     */
    public List<Step> next(UUID id) {
        if (alerts.find(actor.person().scope(), id).isEmpty()) {
            throw Problem.NOT_FOUND.because(Problem.NOT_FOUND.explanation());
        }
        Alert alert = alerts.one(id);
        if (!alert.isUnanswered() || alert.origin().kind() == AlertKind.TEST) {
            return List.of();
        }
        AlertAtHand.Plan plan = at.planOf(alert, cases.about(alert));
        List<Climb> climbs = climbs(alert, plan, alerts.audienceOf(plan.about().id(), at.now()));
        Map<UUID, String> names = people.names(climbs.stream()
                .flatMap(climb -> climb.told().recipients().stream())
                .map(AlertPolicy.Recipient::officer)
                .distinct()
                .toList());
        return climbs.stream().map(climb -> step(climb, names)).toList();
    }

    private record Climb(Instant at, boolean again, AlertPolicy.Told told) {}

    /** As {@link EscalateAlert} will climb; it ends where it would only repeat. */
    private List<Climb> climbs(Alert alert, AlertAtHand.Plan plan, AlertPolicy.Audience audience) {
        List<Climb> climbs = new ArrayList<>();
        int last = plan.rule().ladder().size() - 1;
        int step = alert.place().step();
        Instant when = alert.answerBy();
        boolean again = false;
        while (!again) {
            AlertPolicy.Told told = plan.from(Math.min(step + 1, last), audience);
            again = told.step() <= step;
            climbs.add(new Climb(when, again, told));
            step = told.step();
            when = plan.rule().ladder().get(step).answerBy(when, at.calendar());
        }
        return climbs;
    }

    private static Step step(Climb climb, Map<UUID, String> names) {
        return new Step(
                climb.at(),
                climb.again(),
                climb.told().recipients().stream()
                        .map(one -> new Person(one.officer(), names.get(one.officer()), one.as()))
                        .toList());
    }
}
