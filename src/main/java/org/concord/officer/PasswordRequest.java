package org.concord.officer;

import org.jspecify.annotations.Nullable;

/** Another password in place of the one that the person has. */
record PasswordRequest(@Nullable String password, @Nullable String newPassword) {

    /** Never what was typed. */
    @Override
    public String toString() {
        return "PasswordRequest";
    }
}
