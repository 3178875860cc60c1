package org.concord.alert;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.concord.delivery.Deliveries;
import org.concord.officer.OnDuty;
import org.concord.platform.Cursor;
import org.concord.platform.Page;
import org.concord.platform.Problem;
import org.jspecify.annotations.Nullable;

/** Which test alerts there were; who was reached by one, and who answered. */
@ApplicationScoped
public class ConsultAlertTest {
    private static final String LIST = "alert-tests";

    private final AlertTests tests;
    private final Deliveries deliveries;
    private final OnDuty people;

    ConsultAlertTest(AlertTests tests, Deliveries deliveries, OnDuty people) {
        this.tests = tests;
        this.deliveries = deliveries;
        this.people = people;
    }

    /**
     * The newest first.
     *
     * @throws org.concord.platform.Refusal 400 for a cursor of another list
     */
    public Page<AlertTestView> list(int limit, @Nullable String cursor) {
        List<AlertTestView> read = tests.page(
                Cursor.read(
                        cursor,
                        LIST,
                        2,
                        at -> new AlertTests.Position(Cursor.instant(at.get(0)), UUID.fromString(at.get(1)))),
                limit + 1);
        return Page.of(read, limit, last -> Cursor.write(LIST, last.startedAt(), last.id()));
    }

    /** @throws org.concord.platform.Refusal 404 */
    public AlertTestView.Report report(UUID id) {
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
