package org.concord.access;

import io.quarkus.security.identity.CurrentIdentityAssociation;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.concord.platform.Problem;
import org.eclipse.microprofile.jwt.JsonWebToken;

/** The token the caller sent. */
@ApplicationScoped
public class CurrentToken {
    private final CurrentIdentityAssociation identity;
    private final AccessConfig config;

    CurrentToken(CurrentIdentityAssociation identity, AccessConfig config) {
        this.identity = identity;
        this.config = config;
    }

    /**
     * Its {@code jti}.
     *
     * @throws org.concord.platform.Refusal 403 if an outside issuer made it: we can neither renew nor end what is not ours
     */
    public UUID jti() {
        if (identity.getIdentity().getPrincipal() instanceof JsonWebToken token
                && config.issuer().equals(token.getIssuer())) {
            return UUID.fromString(token.getTokenID());
        }
        throw Problem.FORBIDDEN.because("This token was issued elsewhere. Renew it, or sign out, where you signed in.");
    }

    /** The same; empty if an outside issuer made it. */
    public Optional<UUID> ours() {
        return Optional.ofNullable(signedIn().jti());
    }

    /** With what the caller, a person, was let in; for a connection that outlives the request. */
    public SignedIn signedIn() {
        JsonWebToken token = (JsonWebToken) identity.getIdentity().getPrincipal();
        boolean ours = config.issuer().equals(token.getIssuer());
        return new SignedIn(
                identity.getIdentity().<Actor.Person>getAttribute(CurrentActor.ATTRIBUTE),
                ours ? UUID.fromString(token.getTokenID()) : null,
                Instant.ofEpochSecond(token.getExpirationTime()));
    }
}
