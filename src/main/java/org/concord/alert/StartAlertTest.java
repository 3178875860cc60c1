package org.concord.alert;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.concord.access.CurrentActor;
import org.concord.audit.AlertEvent;
import org.concord.audit.AuditTrail;

/** The monthly test: everybody on duty and every coordinator is told by every way there is to them, and each answers for themselves. */
@ApplicationScoped
public class StartAlertTest {
    /** By when a tested person should have answered; nothing climbs. */
    private static final Duration TIME_TO_ANSWER = Duration.ofDays(1);

    private final AlertTests tests;
    private final Rosters rosters;
    private final AlertAtHand at;
    private final TellPeople people;
    private final AuditTrail trail;
    private final CurrentActor actor;

    StartAlertTest(
            AlertTests tests,
            Rosters rosters,
            AlertAtHand at,
            TellPeople people,
            AuditTrail trail,
            CurrentActor actor) {
        this.tests = tests;
        this.rosters = rosters;
        this.at = at;
        this.people = people;
        this.trail = trail;
        this.actor = actor;
    }

    /** @return the test's id */
    @Transactional
    public UUID start() {
        Instant now = at.now();
        UUID test = tests.add(actor.person().id(), now);
        List<UUID> officers = rosters.at(now).everybody();
        for (UUID officer : officers) {
            AlertOrigin origin = AlertOrigin.ofTest(test, now);
            Alert alert = new Alert(at.nextId(), origin, LadderPlace.NONE, now.plus(TIME_TO_ANSWER));
            alert.tell(List.of(new AlertPolicy.Recipient(officer, LadderDuty.OFFICER)));
            at.keep(alert);
            people.test(alert, officer);
        }
        trail.append(new AlertEvent.AlertTestStarted("alert-test:" + test, officers));
        return test;
    }
}
