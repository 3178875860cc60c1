package org.concord.officer;

import org.jspecify.annotations.Nullable;

/**
 * What a person shows before their second factor is changed.
 *
 * @param otp of the app, or a recovery code
 */
record FactorRequest(@Nullable String password, @Nullable String otp) {

    /** Never what was typed. */
    @Override
    public String toString() {
        return "FactorRequest";
    }
}
