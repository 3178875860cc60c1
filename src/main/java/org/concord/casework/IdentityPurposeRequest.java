package org.concord.casework;

import java.util.Objects;
import org.concord.platform.Validation;
import org.jspecify.annotations.Nullable;

/**
 * Somebody wants to see who told us.
 *
 * @param purpose what for, in words that the custodian decides on
 */
public record IdentityPurposeRequest(@Nullable String purpose) {

    /** @throws org.concord.platform.Refusal 400 without one */
    String read() {
        new Validation()
                .required(purpose, MoveRequest.LONGEST_REASON, "/purpose")
                .refuseIfFailed();
        return Objects.requireNonNull(purpose).strip();
    }
}
