package org.concord.intake;

import java.time.Instant;
import org.concord.access.Tokens;

/** With what a reporter goes on. */
public record FollowUpView(String token, Instant expiresAt) {
    static FollowUpView of(Tokens.Issued issued) {
        return new FollowUpView(issued.token(), issued.expiresAt());
    }
}
