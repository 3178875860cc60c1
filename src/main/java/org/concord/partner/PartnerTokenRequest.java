package org.concord.partner;

import java.time.Instant;
import java.time.ZoneOffset;
import org.concord.platform.MayBeAbsent;
import org.concord.platform.Validation;
import org.jspecify.annotations.Nullable;

/** The body of {@code POST /api/v1/partners/{id}/tokens}; without it the token lives as long as the settings say. */
@MayBeAbsent
public record PartnerTokenRequest(@Nullable Instant expiresAt) {
    static final PartnerTokenRequest ABSENT = new PartnerTokenRequest(null);

    /** A token that nobody renews is forgotten, and one that is forgotten leaks. */
    private static final int LONGEST_YEARS = 2;

    /** @throws org.concord.platform.Refusal 400 */
    void refuseIfWrong(Instant now) {
        Instant latest = now.atOffset(ZoneOffset.UTC).plusYears(LONGEST_YEARS).toInstant();
        new Validation()
                .check(expiresAt == null || expiresAt.isAfter(now), "/expiresAt", "lies in the past")
                .check(
                        expiresAt == null || !expiresAt.isAfter(latest),
                        "/expiresAt",
                        "is at most %d years away".formatted(LONGEST_YEARS))
                .refuseIfFailed();
    }
}
