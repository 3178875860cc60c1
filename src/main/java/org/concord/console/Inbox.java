package org.concord.console;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.concord.access.CurrentActor;
import org.concord.alert.AlertView;
import org.concord.alert.ConsultAlerts;
import org.concord.casework.ConsultTasks;
import org.concord.casework.TaskView;
import org.concord.platform.Page;

/** All that waits for the officer, block by block; one question to the store for each, whatever it finds. */
@ApplicationScoped
class Inbox {
    /** More are not counted. */
    static final int COUNTED = 50;

    private static final int SHOWN = 5;

    /** As many tasks as are read at once: some of them are shown in another block. */
    private static final String READ = String.valueOf(Page.MAX_LIMIT);

    private final ConsultAlerts alerts;
    private final ConsultTasks tasks;
    private final InboxRows rows;
    private final InboxWords words;
    private final CurrentActor actor;

    Inbox(ConsultAlerts alerts, ConsultTasks tasks, InboxRows rows, InboxWords words, CurrentActor actor) {
        this.alerts = alerts;
        this.tasks = tasks;
        this.rows = rows;
        this.words = words;
        this.actor = actor;
    }

    /**
     * One kind of thing that waits.
     *
     * @param count in digits, or “more than 50”
     * @param shown the first few
     */
    public record Block<T>(String count, List<T> shown, boolean more) {

        public boolean empty() {
            return shown.isEmpty();
        }

        static <R, T> Block<T> of(List<R> read, Function<R, T> words) {
            return of(read, COUNTED, words);
        }

        static <R, T> Block<T> of(List<R> read, int counted, Function<R, T> words) {
            return of(read, counted, SHOWN, words);
        }

        /** All that is counted, where no other page lists it. */
        static <R, T> Block<T> whole(List<R> read, Function<R, T> words) {
            return of(read, COUNTED, COUNTED, words);
        }

        private static <R, T> Block<T> of(List<R> read, int counted, int most, Function<R, T> words) {
            String count = read.size() > counted ? "more than " + counted : String.valueOf(read.size());
            List<T> shown = read.stream().limit(most).map(words).toList();
            return new Block<>(count, shown, read.size() > shown.size());
        }
    }

    /** @param ids of all, so that the page's script notices new ones, parted by spaces */
    public record Alerts(Block<AlertCards.Card> block, String ids) {}

    Alerts alerts() {
        List<AlertView> waiting = alerts.waitingForMe(COUNTED + 1);
        String ids = waiting.stream().map(one -> one.id().toString()).collect(Collectors.joining(" "));
        return new Alerts(Block.of(waiting, words::alert), ids);
    }

    /**
     * Overdue, or due today.
     *
     * @param elsewhere tasks that stand in another block
     */
    Block<TaskCards.Card> tasks(Set<UUID> elsewhere) {
        Instant tomorrow = words.endOfToday();
        List<TaskView> due = tasks.list(TasksPage.MINE, READ, null).items().stream()
                .filter(task -> task.dueAt().isBefore(tomorrow) && !elsewhere.contains(task.id()))
                .toList();
        return Block.of(due, words::task);
    }

    /** About tension, overdue or due today. */
    Block<InboxWords.ActionCard> actions() {
        return Block.of(rows.actions(actor.person(), words.endOfToday(), COUNTED + 1), words::action);
    }

    Block<InboxWords.CaseCard> unread() {
        return Block.of(rows.unread(actor.person(), COUNTED + 1), words::unread);
    }

    Block<InboxWords.CaseCard> given() {
        return Block.of(rows.given(actor.person(), COUNTED + 1), words::given);
    }
}
