package org.concord.console;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.concord.casework.PersonView;
import org.concord.tension.ObservationMarking;
import org.concord.tension.ObservationState;
import org.concord.tension.ObservationView;
import org.concord.tension.Regrading;
import org.concord.tension.ReviewOutcome;
import org.jspecify.annotations.Nullable;

/** Observations of tension in words. */
@ApplicationScoped
class ObservationWords {
    private final QueueNames names;
    private final ObservationChoices choices;
    private final Dates dates;

    ObservationWords(QueueNames names, ObservationChoices choices, Dates dates) {
        this.names = names;
        this.choices = choices;
        this.dates = dates;
    }

    /**
     * One of them.
     *
     * @param when the day, or the week of a nil return
     * @param kind how it is meant; that there was nothing
     * @param grade how it is known; null in a nil return that does not say
     * @param casePath where its words are, if it came of a report
     */
    public record Row(
            UUID id,
            String when,
            String where,
            String kind,
            @Nullable String grade,
            List<String> signs,
            @Nullable String text,
            @Nullable String community,
            boolean nil,
            boolean sensitive,
            String sharedWith,
            String by,
            String recorded,
            String state,
            boolean due,
            @Nullable String casePath,
            @Nullable String caseReference,
            boolean withdrawn,
            List<Look> looks) {}

    /**
     * Somebody looked whether it still holds.
     *
     * @param regraded what became of the grade; null if it stayed as it was
     */
    public record Look(
            String what,
            @Nullable String regraded,
            @Nullable String note,
            String by,
            String at) {}

    List<Row> of(List<ObservationView> views) {
        Map<String, String> signs =
                choices.indicators().stream().collect(Collectors.toMap(Choice::value, Choice::label));
        return views.stream()
                .map(view -> of(view, code -> signs.getOrDefault(code, code)))
                .toList();
    }

    Row of(ObservationView view) {
        return of(List.of(view)).getFirst();
    }

    private Row of(ObservationView view, Function<String, String> sign) {
        String reference = view.caseReference();
        return new Row(
                view.id(),
                view.nil() ? "Week " + view.week() : dates.day(view.observedOn()),
                where(view.wards()),
                view.nil() ? "Nothing to report" : ObservationLabels.of(Objects.requireNonNull(view.basis())),
                grade(view),
                view.indicators().stream().map(sign).toList(),
                view.text(),
                view.community(),
                view.nil(),
                view.marking() == ObservationMarking.OFFICIAL_SENSITIVE,
                view.sharedWith().stream().map(ObservationWords::name).collect(Collectors.joining(", ")),
                by(view),
                dates.moment(view.recordedAt()),
                state(view),
                view.dueForReview(),
                reference == null ? null : CasePage.of(reference),
                reference,
                view.withdrawn(),
                view.reviews().stream().map(this::look).toList());
    }

    private String where(List<String> wards) {
        return wards.isEmpty()
                ? "The whole city"
                : wards.stream().map(names::ward).collect(Collectors.joining(", "));
    }

    private static @Nullable String grade(ObservationView view) {
        String grade = Stream.of(
                        view.source() == null ? null : ObservationLabels.of(view.source()),
                        view.certainty() == null ? null : ObservationLabels.of(view.certainty()))
                .filter(Objects::nonNull)
                .collect(Collectors.joining(", "));
        return grade.isEmpty() ? null : grade;
    }

    private static String by(ObservationView view) {
        if (view.partner() != null) {
            return view.partner();
        }
        return view.recordedBy() == null ? "A report" : name(view.recordedBy());
    }

    private String state(ObservationView view) {
        if (view.state() == ObservationState.CLOSED) {
            return "Closed";
        }
        LocalDate reviewBy = view.reviewBy();
        return reviewBy == null ? "Open" : "To be looked at again by " + dates.day(reviewBy);
    }

    private Look look(ObservationView.ReviewView review) {
        LocalDate until = review.reviewBy();
        String what =
                review.outcome() == ReviewOutcome.CLOSED || until == null ? "Closed" : "Kept until " + dates.day(until);
        return new Look(
                what,
                regraded(review.regraded()),
                review.note(),
                name(review.reviewedBy()),
                dates.moment(review.reviewedAt()));
    }

    private static @Nullable String regraded(@Nullable Regrading one) {
        return one == null
                ? null
                : "How it is known was corrected from “%s, %s” to “%s, %s”"
                        .formatted(
                                ObservationLabels.of(one.sourceBefore()),
                                ObservationLabels.of(one.certaintyBefore()),
                                ObservationLabels.of(one.source()),
                                ObservationLabels.of(one.certainty()));
    }

    private static String name(PersonView person) {
        return Objects.requireNonNullElse(person.name(), Writings.NOBODY_KNOWN);
    }
}
