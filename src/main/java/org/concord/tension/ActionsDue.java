package org.concord.tension;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import org.concord.access.AreaScope;
import org.concord.casework.TaskState;
import org.jspecify.annotations.Nullable;

/** What is done about tension, for whoever sums up a week: what is open, what ended, what is overdue, each with its owner, and what may be said of it. */
@ApplicationScoped
public class ActionsDue {
    private static final int MOST = 1000;

    private final TensionActions actions;

    ActionsDue(TensionActions actions) {
        this.actions = actions;
    }

    /**
     * Actions of a time, each list by the time they are due.
     *
     * @param open at the end of it, the overdue ones among them
     * @param overdue open at the end of it and due before then
     * @param closed done or called off within it
     * @param lines agreed to by a second person within it
     */
    public record Sum(
            List<TensionActionView> open,
            List<TensionActionView> overdue,
            List<TensionActionView> closed,
            List<String> lines) {}

    /**
     * As things stand now; what was taken up again since counts as open. Whoever asks answers for who is shown it: nothing here asks for the
     * caller's scope.
     *
     * @param until not within it
     * @param wards ids, those of the whole authority come with them; empty = every ward
     */
    public Sum within(Instant from, Instant until, Set<Integer> wards) {
        List<TensionActionView> all = actions.within(AreaScope.ofWards(wards), from, until, MOST);
        List<TensionActionView> open =
                all.stream().filter(one -> isOpenAt(one, until)).toList();
        return new Sum(
                open,
                open.stream().filter(one -> one.dueAt().isBefore(until)).toList(),
                all.stream().filter(one -> isWithin(one.endedAt(), from, until)).toList(),
                all.stream()
                        .filter(one -> one.publicLine() != null && isWithin(one.publicLineApprovedAt(), from, until))
                        .map(TensionActionView::publicLine)
                        .toList());
    }

    private static boolean isOpenAt(TensionActionView one, Instant moment) {
        return one.state() == TaskState.OPEN
                || one.endedAt() != null && !one.endedAt().isBefore(moment);
    }

    private static boolean isWithin(@Nullable Instant at, Instant from, Instant until) {
        return at != null && !at.isBefore(from) && at.isBefore(until);
    }
}
