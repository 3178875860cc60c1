package org.concord.officer;

import java.time.Instant;
import org.concord.access.Tokens;

/** A session: the token, shown once, and whose it is. */
public record SessionView(String token, Instant expiresAt, OfficerView officer) {

    static SessionView of(Tokens.Issued issued, OfficerView officer) {
        return new SessionView(issued.token(), issued.expiresAt(), officer);
    }

    /** Never the token. */
    @Override
    public String toString() {
        return "SessionView";
    }
}
