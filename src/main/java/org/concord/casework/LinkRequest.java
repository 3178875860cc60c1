package org.concord.casework;

import org.concord.platform.Validation;
import org.jspecify.annotations.Nullable;

/** The other case, by either reference, and how the two belong together. */
public record LinkRequest(
        @Nullable String reference, @Nullable LinkKind kind) {
    private static final int LONGEST = 40;

    /** @throws org.concord.platform.Refusal 400 with everything that is wrong */
    void refuseIfWrong() {
        new Validation()
                .required(reference, LONGEST, "/reference")
                .check(kind != null, "/kind", "is needed")
                .refuseIfFailed();
    }
}
