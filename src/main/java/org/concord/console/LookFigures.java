package org.concord.console;

import java.util.List;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** How soon people first judged cases, by the grade that the rules gave them. Pure. */
record LookFigures(List<Looked> looked, List<Waiting> waiting) {
    private static final List<String> STEPS =
            List.of("15 minutes", "30 minutes", "1 hour", "2 hours", "4 hours", "8 hours", "1 day", "2 days", "7 days");

    /**
     * Cases that somebody judged.
     *
     * @param inTime null = they were due at no time
     * @param step which of the steps above was enough, from 1; one more = none of them
     */
    record Looked(int severity, @Nullable Boolean inTime, int step, long cases) {}

    /**
     * Cases that nobody has judged yet and that are due at some time.
     *
     * @param overdue of these, how many for too long
     */
    record Waiting(int severity, long cases, long overdue) {}

    /** @param less looks that are taken away again */
    static LookFigures of(List<Looked> all, List<Looked> less, List<Waiting> waiting) {
        Stream<Looked> away =
                less.stream().map(one -> new Looked(one.severity(), one.inTime(), one.step(), -one.cases()));
        return new LookFigures(Stream.concat(all.stream(), away).toList(), waiting);
    }

    LookFigures ofSeverity(int severity) {
        return new LookFigures(
                looked.stream().filter(one -> one.severity() == severity).toList(),
                waiting.stream().filter(one -> one.severity() == severity).toList());
    }

    long inTime() {
        return count(one -> Boolean.TRUE.equals(one.inTime()));
    }

    /** Of those whose time has come: judged in time, judged late, or not yet and too late. */
    long counted() {
        return judged() + overdue();
    }

    long judged() {
        return count(one -> one.inTime() != null);
    }

    long overdue() {
        return waiting.stream().mapToLong(Waiting::overdue).sum();
    }

    long notYetDue() {
        return waiting.stream().mapToLong(one -> one.cases() - one.overdue()).sum();
    }

    /** Within what time half of those that were judged had been; null if none was. */
    @Nullable
    String halfWithin() {
        long all = judged();
        long sofar = 0;
        for (int step = 1; step <= STEPS.size() && all > 0; step++) {
            int now = step;
            sofar += count(one -> one.inTime() != null && one.step() == now);
            if (2 * sofar >= all) {
                return STEPS.get(step - 1);
            }
        }
        return all == 0 ? null : "more than 7 days";
    }

    private long count(Predicate<Looked> which) {
        return looked.stream().filter(which).mapToLong(Looked::cases).sum();
    }
}
