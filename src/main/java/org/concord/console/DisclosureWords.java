package org.concord.console;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Collectors;
import org.concord.casework.PersonView;
import org.concord.referral.DisclosedField;
import org.concord.referral.DisclosureView;
import org.jspecify.annotations.Nullable;

/** What others were told of a case, in words; asks the store for nothing. */
@ApplicationScoped
class DisclosureWords {
    private final Dates dates;

    DisclosureWords(Dates dates) {
        this.dates = dates;
    }

    /**
     * What one recipient was told.
     *
     * @param law with where it stands
     * @param override why a reporter's wish was not kept to, and who agreed
     * @param due the day of the answer; null if none is owed, or it is there
     */
    public record Told(
            UUID id,
            String recipient,
            String at,
            String by,
            String law,
            String fields,
            String purpose,
            @Nullable String realRisk,
            @Nullable String override,
            List<Part> parts,
            @Nullable String due,
            boolean overdue,
            @Nullable Answer answer) {}

    /** @param lines what was told of this report, and what was left out, and why */
    public record Part(String report, List<String> lines) {}

    public record Answer(
            String outcome,
            @Nullable String words,
            @Nullable String at) {}

    Told of(DisclosureView view) {
        LocalDate due = view.dueOn();
        DisclosureView.OverrideView override = view.override();
        return new Told(
                view.id(),
                DisclosureLabels.of(view.recipient()),
                dates.moment(view.disclosedAt()),
                name(view.disclosedBy()),
                "%s: %s".formatted(view.gateway().label(), view.gateway().source()),
                named(view.fields()),
                view.purpose(),
                view.realRisk(),
                override == null
                        ? null
                        : "%s. %s agreed.".formatted(unstopped(override.reason()), name(override.approvedBy())),
                view.reports().stream().map(DisclosureWords::part).toList(),
                due == null || view.outcome() != null ? null : dates.day(due),
                view.overdue(),
                view.outcome() == null ? null : answer(view));
    }

    private Answer answer(DisclosureView view) {
        return new Answer(
                DisclosureLabels.of(Objects.requireNonNull(view.outcome())),
                view.answer(),
                view.answeredAt() == null ? null : dates.moment(view.answeredAt()));
    }

    private static Part part(DisclosureView.SharedReportView report) {
        List<String> lines = new ArrayList<>();
        lines.add(report.told().isEmpty() ? "Nothing was told." : "Told: %s.".formatted(named(report.told())));
        said(lines, "Told although the reporter does not allow it: %s.", report.againstWish());
        said(
                lines,
                "Not told, because the reporter does not allow it: %s.",
                leftOut(report, DisclosureView.LeftOut.CONSENT_REFUSES));
        said(lines, "Not told, because we do not hold it: %s.", leftOut(report, DisclosureView.LeftOut.NOT_HELD));
        return new Part(report.report(), lines);
    }

    private static void said(List<String> lines, String sentence, List<DisclosedField> fields) {
        if (!fields.isEmpty()) {
            lines.add(sentence.formatted(named(fields)));
        }
    }

    private static List<DisclosedField> leftOut(
            DisclosureView.SharedReportView report, DisclosureView.LeftOut because) {
        return report.leftOut().stream()
                .filter(one -> one.because() == because)
                .map(DisclosureView.LeftOutView::field)
                .toList();
    }

    private static String named(List<DisclosedField> fields) {
        return fields.stream().map(DisclosureLabels::of).collect(Collectors.joining("; "));
    }

    private static String unstopped(String sentence) {
        return sentence.replaceFirst("[.\\s]+$", "");
    }

    private static String name(PersonView person) {
        return Objects.requireNonNullElse(person.name(), Writings.NOBODY_KNOWN);
    }
}
