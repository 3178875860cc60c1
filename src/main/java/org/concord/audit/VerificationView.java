package org.concord.audit;

import com.fasterxml.jackson.annotation.JsonInclude;
import org.jspecify.annotations.Nullable;

/**
 * What a verification found.
 *
 * @param verified whether the trail is as it was recorded
 * @param size number of leaves
 * @param root of the tree over them (RFC 6962 §2.1), in lower-case hex
 * @param firstBadIndex the smallest index at which something is missing or was changed; absent if there is none
 * @param missingLeaves how many entries were kept out of the log
 * @param earlierHolds whether the log still begins with the tree that was asked about; absent if none was
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record VerificationView(
        boolean verified,
        long size,
        String root,
        @Nullable Long firstBadIndex,
        long missingLeaves,
        @Nullable Boolean earlierHolds) {

    static VerificationView of(Verification found) {
        TreeHead head = found.head();
        return new VerificationView(
                found.verified(),
                head.size(),
                head.rootInHex(),
                found.firstBadIndex(),
                found.missingLeaves(),
                found.earlierHolds());
    }
}
