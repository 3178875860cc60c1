package org.concord.access;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.junit.QuarkusTest;
import io.smallrye.jwt.auth.principal.DefaultJWTCallerPrincipal;
import jakarta.inject.Inject;
import java.util.Optional;
import java.util.UUID;
import org.jose4j.jwt.JwtClaims;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** Whose is a token of the outside issuer. */
@QuarkusTest
class OutsideActorTest {
    @Inject
    RememberedActors actors;

    @Test
    void anAddressThatTheIssuerHasProvedIsThePersons() {
        assertThat(holder("Officer@demo.invalid", true)).isPresent();
        assertThat(holder("nobody@demo.invalid", true)).isEmpty();
    }

    @Test
    void anAddressThatIsNotSaidToBeProvedIsNobodys() {
        assertThat(holder("officer@demo.invalid", null)).isEmpty();
        assertThat(holder("officer@demo.invalid", false)).isEmpty();
        assertThat(holder("officer@demo.invalid", "true")).isEmpty();
        assertThat(holder("officer@demo.invalid", 1)).isEmpty();
    }

    private Optional<Actor> holder(String email, @Nullable Object verified) {
        JwtClaims claims = new JwtClaims();
        claims.setIssuer("https://outside.invalid");
        claims.setClaim("email", email);
        if (verified != null) {
            claims.setClaim("email_verified", verified);
        }
        String raw = UUID.randomUUID().toString();
        return actors.read(new DefaultJWTCallerPrincipal(raw, "JWT", claims), false);
    }
}
