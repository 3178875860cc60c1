package org.concord.audit;

import org.jspecify.annotations.Nullable;

/**
 * What a verification found.
 *
 * @param firstBadIndex smallest index at which something is missing or not as it was recorded
 * @param missingLeaves entries without a place in the log that wait for none
 * @param earlierHolds whether the log still contains the head that was asked about; null if none was
 */
record Verification(
        TreeHead head,
        @Nullable Long firstBadIndex,
        long missingLeaves,
        @Nullable Boolean earlierHolds) {

    boolean verified() {
        return firstBadIndex == null && missingLeaves == 0 && !Boolean.FALSE.equals(earlierHolds);
    }
}
