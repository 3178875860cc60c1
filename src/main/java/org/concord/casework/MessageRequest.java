package org.concord.casework;

import java.util.Objects;
import org.concord.platform.Validation;
import org.jspecify.annotations.Nullable;

/** What is to be said to the reporter. */
record MessageRequest(@Nullable String text) {
    private static final int LONGEST = 5_000;

    /** @throws org.concord.platform.Refusal 400 */
    void refuseIfWrong() {
        new Validation().required(text, LONGEST, "/text").refuseIfFailed();
    }

    String neededText() {
        return Objects.requireNonNull(text).strip();
    }
}
