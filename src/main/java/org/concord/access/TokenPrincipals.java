package org.concord.access;

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
import java.util.Base64;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.jose4j.json.JsonUtil;
import org.jose4j.lang.JoseException;

/** Verifies a bearer token with the keys of whoever issued it: ours always, at most one outside issuer beside it. */
@ApplicationScoped
@Alternative
@Priority(1)
class TokenPrincipals extends JWTCallerPrincipalFactory {
    private final TokenKeys keys;
    private final AccessConfig config;
    private final DefaultJWTCallerPrincipalFactory verifier = new DefaultJWTCallerPrincipalFactory();
    private final ConcurrentHashMap<String, JWTAuthContextInfo> issuers = new ConcurrentHashMap<>();

    TokenPrincipals(TokenKeys keys, AccessConfig config) {
        this.keys = keys;
        this.config = config;
    }

    @Override
    public JWTCallerPrincipal parse(String token, JWTAuthContextInfo unused) throws ParseException {
        return verifier.parse(token, rulesOf(claimedIssuer(token)));
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
