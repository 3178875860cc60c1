package org.concord.officer;

import java.time.Instant;
import java.util.List;
import org.concord.access.Tokens;
import org.jspecify.annotations.Nullable;

/**
 * A person's own account.
 *
 * @param sessions where they are signed in, the latest first
 */
public record AccountView(OfficerView officer, FactorView factor, List<Tokens.Session> sessions) {

    /**
     * @param confirmedAt null while there is none that counts
     * @param recoveryCodesLeft that were not used
     * @param demanded whether one of the person's roles must have one
     */
    public record FactorView(@Nullable Instant confirmedAt, int recoveryCodesLeft, boolean demanded) {}
}
