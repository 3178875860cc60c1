package org.concord.audit;

import java.time.Instant;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * An entry as it is shown.
 *
 * @param index its place in the log; null for the second until it has one
 * @param facts ids, codes, times and numbers; empty if they cannot be read any more, which verification will tell
 * @param detailHeld whether a text was recorded with it that has not been erased
 */
public record EntryView(
        @Nullable Long index,
        UUID id,
        Instant at,
        String actor,
        String action,
        String subject,
        Map<String, Object> facts,
        boolean detailHeld) {

    static EntryView of(AuditEntries.Listed entry) {
        return new EntryView(
                entry.index(),
                entry.id(),
                entry.at(),
                entry.actor(),
                entry.action(),
                entry.subject(),
                factsOf(entry.canonical()),
                entry.detailHeld());
    }

    private static Map<String, Object> factsOf(byte[] canonical) {
        try {
            return CanonicalBytes.read(canonical).facts();
        } catch (IllegalArgumentException damaged) {
            return Map.of(); // one damaged entry must not hide the others
        }
    }
}
