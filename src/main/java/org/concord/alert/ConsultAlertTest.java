package org.concord.alert;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.concord.delivery.Deliveries;
import org.concord.officer.OnDuty;
import org.concord.platform.Problem;

/** Who was reached by a test alert, and who answered. */
@ApplicationScoped
class ConsultAlertTest {
    private final AlertTests tests;
    private final Deliveries deliveries;
    private final OnDuty people;

    ConsultAlertTest(AlertTests tests, Deliveries deliveries, OnDuty people) {
        this.tests = tests;
        this.deliveries = deliveries;
        this.people = people;
    }

    /** @throws org.concord.platform.Refusal 404 */
    AlertTestView.Report report(UUID id) {
        AlertTestView test =
                tests.find(id).orElseThrow(() -> Problem.NOT_FOUND.because(Problem.NOT_FOUND.explanation()));
        List<AlertTests.Part> parts = tests.parts(id);
        Map<UUID, String> names =
                people.names(parts.stream().map(AlertTests.Part::officer).toList());
        Map<UUID, List<Deliveries.DeliveryView>> sent =
                deliveries.about(parts.stream().map(AlertTests.Part::alert).toList());
        return new AlertTestView.Report(
                test,
                parts.stream()
                        .map(part -> person(part, names, sent.getOrDefault(part.alert(), List.of())))
                        .toList());
    }

    private static AlertTestView.PersonView person(
            AlertTests.Part part, Map<UUID, String> names, List<Deliveries.DeliveryView> sent) {
        return new AlertTestView.PersonView(
                part.officer(),
                names.get(part.officer()),
                part.alert(),
                part.answeredAt().orElse(null),
                part.answeredAt()
                        .map(at -> Duration.between(part.raisedAt(), at).toMinutes())
                        .orElse(null),
                sent);
    }
}
