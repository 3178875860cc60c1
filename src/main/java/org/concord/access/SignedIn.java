package org.concord.access;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * With what somebody was let in, for a connection that outlives the request: {@link CheckSignIns} says whether it still holds.
 *
 * @param person with the roles and scope they had
 * @param jti of their token, null if an outside issuer made it
 * @param expiresAt the token's end
 */
public record SignedIn(Actor.Person person, @Nullable UUID jti, Instant expiresAt) {}
