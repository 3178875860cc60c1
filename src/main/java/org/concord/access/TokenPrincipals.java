package org.concord.access;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import io.smallrye.jwt.algorithm.SignatureAlgorithm;
import io.smallrye.jwt.auth.principal.DefaultJWTCallerPrincipalFactory;
import io.smallrye.jwt.auth.principal.JWTAuthContextInfo;
import io.smallrye.jwt.auth.principal.JWTCallerPrincipal;
import io.smallrye.jwt.auth.principal.JWTCallerPrincipalFactory;
import io.smallrye.jwt.auth.principal.ParseException;
import jakarta.annotation.Priority;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Alternative;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Instant;
import java.util.Base64;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.jose4j.json.JsonUtil;
import org.jose4j.lang.JoseException;

/**
 * Verifies a bearer token with the keys of whoever issued it: ours always, at most one outside issuer beside it. That a token was verified
 * is remembered for the few seconds for which its holder is, as a signature costs more than the page it is sent for; its end is looked at
 * each time, and whether it was revoked is {@link RememberedActors}' to know.
 */
@ApplicationScoped
@Alternative
@Priority(1)
class TokenPrincipals extends JWTCallerPrincipalFactory {
    private final TokenKeys keys;
    private final AccessConfig config;
    private final Clock clock;
    private final Cache<String, JWTCallerPrincipal> verified;
    private final DefaultJWTCallerPrincipalFactory verifier = new DefaultJWTCallerPrincipalFactory();
    private final ConcurrentHashMap<String, JWTAuthContextInfo> issuers = new ConcurrentHashMap<>();

    TokenPrincipals(TokenKeys keys, AccessConfig config, Clock clock) {
        this.keys = keys;
        this.config = config;
        this.clock = clock;
        this.verified = Caffeine.newBuilder()
                .expireAfterWrite(config.rememberActorFor())
                .maximumSize(10_000)
                .build();
    }

    @Override
    public JWTCallerPrincipal parse(String token, JWTAuthContextInfo unused) throws ParseException {
        JWTCallerPrincipal known = verified.getIfPresent(token);
        if (known != null && clock.instant().isBefore(Instant.ofEpochSecond(known.getExpirationTime()))) {
            return known;
        }
        JWTCallerPrincipal principal = verifier.parse(token, rulesOf(claimedIssuer(token)));
        verified.put(token, principal);
        return principal;
    }

    /** Only chooses the keys; what is claimed is believed after the signature was checked with them. */
    private static String claimedIssuer(String token) throws ParseException {
        try {
            String payload = token.split("\\.", -1)[1];
            Object issuer = JsonUtil.parseJson(
                            new String(Base64.getUrlDecoder().decode(payload), StandardCharsets.UTF_8))
                    .get("iss");
            return String.valueOf(issuer);
        } catch (JoseException | IllegalArgumentException | ArrayIndexOutOfBoundsException e) {
            throw new ParseException("not a token", e);
        }
    }

    private JWTAuthContextInfo rulesOf(String issuer) throws ParseException {
        boolean ours = issuer.equals(config.issuer());
        if (!ours && config.outside().filter(o -> o.issuer().equals(issuer)).isEmpty()) {
            throw new ParseException("unknown issuer");
        }
        return issuers.computeIfAbsent(
                issuer, i -> ours ? ourRules() : outsideRules(config.outside().orElseThrow()));
    }

    private JWTAuthContextInfo ourRules() {
        JWTAuthContextInfo rules = new JWTAuthContextInfo(keys.publicKey(), config.issuer());
        rules.setSignatureAlgorithm(Set.of(SignatureAlgorithm.ES256));
        rules.setRequiredClaims(Set.of("jti", "sub", "exp"));
        // Issued and checked by the same service: a token ends when it says so.
        rules.setClockSkew(0);
        return rules;
    }

    private static JWTAuthContextInfo outsideRules(AccessConfig.OutsideIssuer outside) {
        JWTAuthContextInfo rules = new JWTAuthContextInfo(outside.jwks(), outside.issuer());
        rules.setSignatureAlgorithm(
                Set.of(SignatureAlgorithm.RS256, SignatureAlgorithm.PS256, SignatureAlgorithm.ES256));
        rules.setExpectedAudience(Set.of(outside.audience()));
        rules.setRequiredClaims(Set.of("email", "exp"));
        return rules;
    }
}
