package org.concord.casework;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.concord.platform.Cursor;
import org.concord.triage.Severity;
import org.concord.vault.RepeatSign;
import org.jspecify.annotations.Nullable;

/**
 * The other cases of the same victim, place or subject.
 *
 * @param found all of them by kind, the case itself included
 * @param items those that the caller may see, the newest first
 */
public record RepeatsView(
        List<FoundView> found,
        List<RepeatView> items,
        @Nullable String nextCursor) {

    /**
     * One victim, place or subject.
     *
     * @param reports so many tell of it
     * @param incidents reports of one case are one
     * @param hidden so many of the incidents are in cases that the caller may not see, or may not know to be of the same person
     * @param because in a sentence
     */
    public record FoundView(
            RepeatKind kind,
            RepeatStrength strength,
            List<RepeatSign> signs,
            int reports,
            int incidents,
            int hidden,
            Instant firstAt,
            Instant lastAt,
            String because) {}

    /**
     * Another case.
     *
     * @param signs what it has in common with this one
     * @param reports of the other case, so many
     * @param because in a sentence
     */
    public record RepeatView(
            RepeatKind kind,
            String caseReference,
            CaseStatus status,
            Severity severity,
            RepeatStrength strength,
            List<RepeatSign> signs,
            int reports,
            Instant firstAt,
            Instant lastAt,
            String because) {}

    /** Where a page ended: the newest first, then by kind, then by case. */
    record Position(Instant lastAt, RepeatKind kind, UUID caseId) implements Comparable<Position> {
        private static final int PARTS = 3;

        /** @throws org.concord.platform.Refusal 400 for a cursor of another list */
        static @Nullable Position read(@Nullable String cursor, String list) {
            return Cursor.read(
                            cursor,
                            list,
                            PARTS,
                            parts -> new Position(
                                    Cursor.instant(parts.getFirst()),
                                    RepeatKind.valueOf(parts.get(1)),
                                    UUID.fromString(parts.getLast())))
                    .orElse(null);
        }

        String write(String list) {
            return Cursor.write(list, lastAt, kind, caseId);
        }

        @Override
        public int compareTo(Position other) {
            int byTime = other.lastAt.compareTo(lastAt);
            int byKind = byTime == 0 ? kind.compareTo(other.kind) : byTime;
            return byKind == 0 ? caseId.toString().compareTo(other.caseId.toString()) : byKind;
        }
    }
}
