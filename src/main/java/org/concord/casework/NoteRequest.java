package org.concord.casework;

import java.util.Objects;
import org.concord.platform.Validation;
import org.jspecify.annotations.Nullable;

/**
 * What somebody wants to note about a case.
 *
 * @param audience internal if it is not said
 */
public record NoteRequest(@Nullable String text, @Nullable NoteAudience audience) {
    private static final int LONGEST = 10_000;

    /** @throws org.concord.platform.Refusal 400 */
    void refuseIfWrong() {
        new Validation().required(text, LONGEST, "/text").refuseIfFailed();
    }

    String neededText() {
        return Objects.requireNonNull(text).strip();
    }

    NoteAudience audienceOrDefault() {
        return Objects.requireNonNullElse(audience, NoteAudience.INTERNAL);
    }
}
