package org.concord.referral;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A kind of thing that is done to resolve a conflict.
 *
 * @param withinHours real hours from the moment when it was noticed; null if whoever adds it says by when
 * @param charterPoints which of the Charter's points it serves unless somebody says otherwise
 */
public record ActionKind(
        int id, String code, String label, @Nullable Integer withinHours, List<Integer> charterPoints) {

    public ActionKind {
        charterPoints = List.copyOf(charterPoints);
    }

    /** Null if the kind has no clock. */
    public @Nullable Instant latest(Instant noticedAt) {
        return withinHours == null ? null : noticedAt.plus(Duration.ofHours(withinHours));
    }
}
