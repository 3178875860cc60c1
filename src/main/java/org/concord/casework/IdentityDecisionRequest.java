package org.concord.casework;

import java.time.Duration;
import org.concord.platform.Validation;
import org.jspecify.annotations.Nullable;

/**
 * A custodian's decision.
 *
 * @param minutes how long it is open from now on; the usual time if it is not said, and of no matter where it is refused
 * @param reason for whoever asked
 */
public record IdentityDecisionRequest(
        @Nullable Boolean approve,
        @Nullable Integer minutes,
        @Nullable String reason) {

    /** @param openFor zero where it is refused */
    record Decision(
            boolean approve, Duration openFor, @Nullable String reason) {}

    /** @throws org.concord.platform.Refusal 400 with everything that is wrong */
    Decision read(CaseworkConfig.Identity config) {
        boolean approves = Boolean.TRUE.equals(approve);
        long most = config.openAtMost().toMinutes();
        new Validation()
                .check(approve != null, "/approve", "is needed: true or false")
                .check(
                        !approves || minutes == null || minutes >= 1 && minutes <= most,
                        "/minutes",
                        "is a number from 1 to " + most)
                .optional(reason, MoveRequest.LONGEST_REASON, "/reason")
                .refuseIfFailed();
        Duration openFor = minutes == null ? config.openFor() : Duration.ofMinutes(minutes);
        return new Decision(
                approves,
                approves ? openFor : Duration.ZERO,
                reason == null || reason.isBlank() ? null : reason.strip());
    }
}
