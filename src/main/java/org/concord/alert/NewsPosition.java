package org.concord.alert;

import java.time.Instant;
import java.util.List;
import org.concord.platform.Problem;

/**
 * How far somebody has read: all that one snapshot sees, and of what a later one sees besides, all up to a number. Not a number alone, as
 * transactions end in another order than they number their events; and not “all before the oldest transaction that still runs”, as then one
 * long import would hold up the alerts of everybody.
 *
 * @param since when {@code before} was taken, or earlier: whatever is missing was written later
 * @param seq of what {@code before} does not see and {@code within} does: up to and with this number
 */
record NewsPosition(Instant since, Snapshot before, Snapshot within, long seq) {
    private static final String SEPARATOR = "-";

    static NewsPosition upTo(Instant taken, Snapshot snapshot) {
        return new NewsPosition(taken, snapshot, snapshot, 0);
    }

    boolean covers(long transaction, long number) {
        return before.sees(transaction) || number <= seq && within.sees(transaction);
    }

    /** What the client keeps and sends back as {@code Last-Event-ID}. */
    String id() {
        String start = since.getEpochSecond() + SEPARATOR + before;
        return before.equals(within) ? start : String.join(SEPARATOR, start, within.toString(), String.valueOf(seq));
    }

    /** @throws org.concord.platform.Refusal 400 if we never gave out such an id */
    static NewsPosition of(String id) {
        try {
            List<String> parts = List.of(id.strip().split(SEPARATOR, -1));
            Instant since = Instant.ofEpochSecond(Long.parseLong(parts.getFirst()));
            Snapshot before = Snapshot.of(parts.get(1));
            return switch (parts.size()) {
                case 2 -> upTo(since, before);
                case 4 -> new NewsPosition(since, before, Snapshot.of(parts.get(2)), Long.parseLong(parts.get(3)));
                default -> throw new IllegalArgumentException("neither form");
            };
        } catch (RuntimeException e) { // whatever the parsers make of what somebody made up
            throw Problem.BAD_PARAMETER.because(
                    "Last-Event-ID is the id of an event of this stream, unchanged; leave it out to begin anew.");
        }
    }
}
