package org.concord.access;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.time.Duration;
import java.util.Optional;

/** Settings of sign-in and tokens. */
@ConfigMapping(prefix = "concord.access")
public interface AccessConfig {

    /** {@code iss} of our own tokens. */
    @WithDefault("concord")
    String issuer();

    /** Life of a person's token; renewed while they work. */
    @WithDefault("PT15M")
    Duration tokenLifetime();

    /** From sign-in; after it, renewals end and the person signs in again. */
    @WithDefault("PT12H")
    Duration sessionLongest();

    /** Life of a partner's token if the administrator names none. */
    @WithDefault("P365D")
    Duration partnerTokenLifetime();

    /** Life of the token of whoever holds a receipt; not renewed, as receipt and reference open another. */
    @WithDefault("PT30M")
    Duration reporterTokenLifetime();

    /** How long roles, scope and revocation may be remembered; the contract allows 30 s. */
    @WithDefault("PT10S")
    Duration rememberActorFor();

    /** How long a two-person act waits for its second person. */
    @WithDefault("P7D")
    Duration approvalLifetime();

    /** One outside issuer (Keycloak, Entra ID). */
    Optional<OutsideIssuer> outside();

    /** An outside issuer of tokens for people. */
    interface OutsideIssuer {
        /** Its {@code iss}. */
        String issuer();

        /** Where its JWKS lies. */
        String jwks();

        /** The {@code aud} its tokens for us carry. */
        String audience();
    }
}
