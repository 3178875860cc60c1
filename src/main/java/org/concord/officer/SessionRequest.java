package org.concord.officer;

import org.jspecify.annotations.Nullable;

/**
 * Who wants to sign in.
 *
 * @param otp of the second factor, or a recovery code; not looked at while the person has none
 */
public record SessionRequest(
        @Nullable String email,
        @Nullable String password,
        @Nullable String otp) {

    /** Never what was typed. */
    @Override
    public String toString() {
        return "SessionRequest";
    }
}
