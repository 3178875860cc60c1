package org.concord.casework;

import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What is decided of a request, and how it was found who asks.
 *
 * @param check null only where it is refused
 * @param how in words
 * @param effect of accepting a withdrawal alone
 */
record RequestDecision(
        boolean accept,
        @Nullable HolderCheck check,
        @Nullable String how,
        @Nullable WithdrawalEffect effect,
        String reason) {

    /** @param approvedBy the second officer, where one had to agree */
    record By(UUID officer, @Nullable UUID approvedBy) {}

    /** Why, and how it was checked: for the sealed part of what is recorded. */
    String inWords() {
        return how == null ? reason : reason + "\n" + how;
    }
}
