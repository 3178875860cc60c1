package org.concord.alert;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.stream.Collectors;

/**
 * Which transactions a reading of the store saw the work of: PostgreSQL's {@code pg_snapshot}, in its text form {@code xmin:xmax:xip,…}.
 * Of two snapshots of one store the later sees all that the earlier does.
 *
 * @param oldest the oldest transaction that was still running; it sees every one before
 * @param next the first that had not begun; it sees none from there on
 * @param running those between that were still running, ascending
 */
record Snapshot(long oldest, long next, List<Long> running) {

    /** @throws IllegalArgumentException if that is no snapshot */
    Snapshot {
        running = List.copyOf(running);
        long last = oldest - 1;
        for (long one : running) {
            require(one > last && one < next);
            last = one;
        }
        require(oldest > 0 && oldest <= next);
    }

    /** @throws IllegalArgumentException if that is no snapshot */
    static Snapshot of(String text) {
        String[] parts = text.split(":", -1);
        require(parts.length == 3);
        List<Long> running = new ArrayList<>();
        if (!parts[2].isEmpty()) {
            for (String one : parts[2].split(",", -1)) {
                running.add(Long.valueOf(one));
            }
        }
        return new Snapshot(Long.parseLong(parts[0]), Long.parseLong(parts[1]), running);
    }

    boolean sees(long transaction) {
        return transaction < oldest || transaction < next && Collections.binarySearch(running, transaction) < 0;
    }

    /** Of the same store. */
    boolean isLaterThan(Snapshot other) {
        return next > other.next || next == other.next && running.size() < other.running.size();
    }

    @Override
    public String toString() {
        return oldest + ":" + next + ":" + running.stream().map(String::valueOf).collect(Collectors.joining(","));
    }

    private static void require(boolean fine) {
        if (!fine) {
            throw new IllegalArgumentException("not a snapshot");
        }
    }
}
