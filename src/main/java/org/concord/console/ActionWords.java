package org.concord.console;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.concord.casework.TaskState;
import org.concord.referral.ActionKind;
import org.concord.referral.ActionKinds;
import org.concord.referral.ActionView;
import org.concord.referral.CharterPoint;
import org.jspecify.annotations.Nullable;

/** What is done to resolve a conflict, in words, and what there is to choose from. */
@ApplicationScoped
class ActionWords {
    private final ActionKinds kinds;
    private final Dates dates;

    ActionWords(ActionKinds kinds, Dates dates) {
        this.kinds = kinds;
        this.dates = dates;
    }

    /**
     * One action.
     *
     * @param outcome null while nothing was said of what came of it
     * @param publicLine null if nothing is to be said in public
     * @param points of the Charter
     * @param by null if nobody recorded it
     * @param ended null while it is to be done
     */
    public record Card(
            UUID id,
            String kind,
            String what,
            String owner,
            String due,
            boolean overdue,
            String state,
            boolean open,
            @Nullable String outcome,
            @Nullable String publicLine,
            String points,
            String noticed,
            String recorded,
            @Nullable String by,
            @Nullable String ended) {}

    Card of(ActionView view) {
        return new Card(
                view.id(),
                view.label(),
                view.what(),
                Writings.name(view.owner()),
                dates.moment(view.dueAt()),
                view.overdue(),
                ActLabels.of(view.state()),
                view.state() == TaskState.OPEN,
                view.outcome(),
                view.publicLine(),
                numbers(view.charterPoints()),
                dates.moment(view.noticedAt()),
                dates.moment(view.createdAt()),
                view.createdBy() == null ? null : Writings.name(view.createdBy()),
                view.endedAt() == null ? null : dates.moment(view.endedAt()));
    }

    List<Choice> kinds() {
        return kinds.today().stream()
                .map(kind -> new Choice(kind.code(), kind.label(), hint(kind)))
                .toList();
    }

    /**
     * Of the Charter.
     *
     * @param held those that an action serves, though they may not stand any more
     */
    List<Choice> points(List<Integer> held) {
        List<CharterPoint> today = kinds.points();
        List<Integer> numbers = today.stream().map(CharterPoint::number).toList();
        return Stream.concat(
                        today.stream()
                                .map(point -> new Choice(
                                        String.valueOf(point.number()), point.number() + ". " + point.title())),
                        held.stream()
                                .filter(number -> !numbers.contains(number))
                                .map(number -> new Choice(number.toString(), number + ". (no longer in force)")))
                .toList();
    }

    static @Nullable String hint(ActionKind kind) {
        return kind.withinHours() == null
                ? null
                : "Due %d hours after it was noticed, if you give no earlier time.".formatted(kind.withinHours());
    }

    private static String numbers(List<Integer> points) {
        return points.stream().map(String::valueOf).collect(Collectors.joining(", "));
    }
}
