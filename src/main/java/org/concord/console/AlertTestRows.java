package org.concord.console;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Collectors;
import org.concord.alert.AlertTestView;
import org.concord.platform.Page;

/** Test alerts, in the words of their pages. */
@ApplicationScoped
class AlertTestRows {
    private static final String NO_NAME = "Somebody who is gone";

    private final AdministrationWords words;

    AlertTestRows(AdministrationWords words) {
        this.words = words;
    }

    /** One test. */
    public record Row(UUID id, String at, String by, int told, int answered) {}

    /**
     * One person's part in it.
     *
     * @param ways by which they were told, and what became of each
     */
    public record Person(String name, List<String> ways, boolean answered, String answer) {}

    public record Report(Row test, List<Person> people) {}

    Page<Row> list(Page<AlertTestView> page) {
        Map<UUID, String> names =
                words.names(page.items().stream().map(AlertTestView::startedBy).collect(Collectors.toSet()));
        return page.map(one -> row(one, names));
    }

    /** Who has not answered comes first: that is what one looks for. */
    Report report(AlertTestView.Report report) {
        UUID by = report.test().startedBy();
        return new Report(
                row(report.test(), words.names(List.of(by))),
                report.people().stream()
                        .map(this::person)
                        .sorted((one, other) -> one.answered() == other.answered()
                                ? one.name().compareTo(other.name())
                                : one.answered() ? 1 : -1)
                        .toList());
    }

    private Row row(AlertTestView one, Map<UUID, String> names) {
        return new Row(
                one.id(),
                words.time(one.startedAt()),
                names.getOrDefault(one.startedBy(), NO_NAME),
                one.recipients(),
                one.acknowledged());
    }

    private Person person(AlertTestView.PersonView one) {
        return new Person(
                Objects.requireNonNullElse(one.name(), NO_NAME),
                one.deliveries().stream()
                        .map(delivery -> AlertLabels.of(delivery.channel()) + ": " + AlertLabels.of(delivery.state()))
                        .toList(),
                one.minutes() != null,
                one.minutes() == null ? "Not yet" : after(one.minutes()));
    }

    private static String after(long minutes) {
        if (minutes == 0) {
            return "Within a minute";
        }
        return minutes == 1 ? "After 1 minute" : "After %d minutes".formatted(minutes);
    }
}
