package org.concord.report;

import org.jspecify.annotations.Nullable;

/** Who the holder of a receipt says they are, checked and ready to be sealed. */
public record IdentityClaim(
        IdentityChoice identity,
        @Nullable String name,
        @Nullable String email,
        @Nullable String phone,
        NewReport.@Nullable ContactSafety safety) {}
