package org.concord.casework;

import org.concord.platform.Validation;
import org.jspecify.annotations.Nullable;

/** Which case becomes part of this one, by its own reference or that of one of its reports. */
public record MergeRequest(@Nullable String from) {
    private static final int LONGEST = 40;

    /** @throws org.concord.platform.Refusal 400 */
    void refuseIfWrong() {
        new Validation().required(from, LONGEST, "/from").refuseIfFailed();
    }
}
