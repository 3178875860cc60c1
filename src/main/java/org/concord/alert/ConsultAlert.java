package org.concord.alert;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.concord.access.CurrentActor;
import org.concord.delivery.Deliveries;
import org.concord.officer.OnDuty;
import org.concord.platform.Problem;
import org.concord.report.PoliceWishes;

/** One alert as a whole: the proof of who was told, when, by which way, with what result, and who answered. */
@ApplicationScoped
public class ConsultAlert {
    private static final int MOST_CASES = 1_000;

    private final Alerts alerts;
    private final Deliveries deliveries;
    private final OnDuty people;
    private final CapAlert cap;
    private final PoliceWishes police;
    private final CurrentActor actor;

    ConsultAlert(
            Alerts alerts,
            Deliveries deliveries,
            OnDuty people,
            CapAlert cap,
            PoliceWishes police,
            CurrentActor actor) {
        this.alerts = alerts;
        this.deliveries = deliveries;
        this.people = people;
        this.cap = cap;
        this.police = police;
        this.actor = actor;
    }

    /** @throws org.concord.platform.Refusal 404 */
    public AlertView.Whole one(UUID id) {
        AlertView seen = seen(id);
        Alert alert = alerts.one(id);
        Map<UUID, String> names = people.names(Stream.concat(
                        alert.recipients().stream().map(AlertRecipient::officer),
                        Optional.ofNullable(seen.acknowledgedBy()).stream())
                .toList());
        List<AlertView.RecipientView> told = alert.recipients().stream()
                .map(r -> new AlertView.RecipientView(r.officer(), names.get(r.officer()), r.rung(), r.toldAs()))
                .sorted(Comparator.comparing(AlertView.RecipientView::rung))
                .toList();
        return new AlertView.Whole(
                seen,
                alerts.caseReferences(actor.person().scope(), id, MOST_CASES),
                alerts.sentence(seen),
                Optional.ofNullable(seen.acknowledgedBy()).map(names::get).orElse(null),
                alert.place().rule(),
                told,
                deliveries.about(id));
    }

    /** @throws org.concord.platform.Refusal 404 */
    String asCap(UUID id) {
        AlertView alert = seen(id);
        return cap.of(alert, police.isRefusedInAny(alerts.cases(id)));
    }

    private AlertView seen(UUID id) {
        return alerts.find(actor.person().scope(), id)
                .orElseThrow(() -> Problem.NOT_FOUND.because(Problem.NOT_FOUND.explanation()));
    }
}
