package org.concord.casework;

import java.time.Instant;
import java.util.HashSet;
import java.util.List;
import java.util.UUID;
import org.concord.platform.Validation;
import org.jspecify.annotations.Nullable;

/** For whom a case is to be; nobody = for everybody in scope again. */
public record RestrictionRequest(
        @Nullable List<@Nullable UUID> officerIds,
        @Nullable Instant until,
        @Nullable String reason) {
    private static final int MOST = 50;

    /** @throws org.concord.platform.Refusal 400 with everything that is wrong */
    void refuseIfWrong(Instant now) {
        boolean listed = officerIds != null && officerIds.size() <= MOST && !officerIds.contains(null);
        new Validation()
                .check(
                        listed,
                        "/officerIds",
                        "is needed: at most %d officers; none lifts the restriction".formatted(MOST))
                .check(
                        !listed || new HashSet<>(officerIds).size() == officerIds.size(),
                        "/officerIds",
                        "names each once")
                .check(until == null || until.isAfter(now), "/until", "is a time to come")
                .required(reason, MoveRequest.LONGEST_REASON, "/reason")
                .refuseIfFailed();
    }
}
