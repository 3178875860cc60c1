package org.concord.access;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.Key;
import java.security.KeyPairGenerator;
import java.util.Base64;
import java.util.UUID;
import java.util.function.Consumer;
import org.concord.platform.RawHttp;
import org.jose4j.jwa.AlgorithmConstraints;
import org.jose4j.jws.JsonWebSignature;
import org.jose4j.jwt.JwtClaims;
import org.jose4j.jwt.NumericDate;
import org.jose4j.keys.HmacKey;
import org.jose4j.lang.JoseException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** “401 with a bad token, also on a public door.” */
@QuarkusTest
class BadTokenTest {
    private final TokenKeys keys;

    @Inject
    BadTokenTest(TokenKeys keys) {
        this.keys = keys;
    }

    @Test
    void aTokenSignedByUsButNeverIssuedIsRefused() throws JoseException {
        refused(signed(claims(claims -> {}), keys.privateKey(), "ES256"));
    }

    @Test
    void anExpiredTokenIsRefused() throws JoseException {
        refused(signed(claims(claims -> claims.setExpirationTimeMinutesInTheFuture(-10)), keys.privateKey(), "ES256"));
    }

    @Test
    void aTokenThatIsNotYetValidIsRefused() throws JoseException {
        refused(signed(claims(claims -> claims.setNotBeforeMinutesInThePast(-10)), keys.privateKey(), "ES256"));
    }

    @Test
    void aTokenThatNeverEndsIsRefused() throws JoseException {
        refused(signed(claims(claims -> claims.unsetClaim("exp")), keys.privateKey(), "ES256"));
        refused(signed(
                claims(claims -> claims.setExpirationTime(NumericDate.fromSeconds(Long.MAX_VALUE / 2_000))),
                keys.privateKey(),
                "ES256"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"jti", "sub", "iss"})
    void aTokenThatLacksAClaimIsRefused(String claim) throws JoseException {
        refused(signed(claims(claims -> claims.unsetClaim(claim)), keys.privateKey(), "ES256"));
    }

    @Test
    void aTokenOfAnotherKeyOrIssuerIsRefused() throws JoseException, GeneralSecurityException {
        KeyPairGenerator generator = KeyPairGenerator.getInstance("EC");
        generator.initialize(256);

        refused(signed(claims(claims -> {}), generator.generateKeyPair().getPrivate(), "ES256"));
        refused(signed(claims(claims -> claims.setIssuer("https://elsewhere.invalid")), keys.privateKey(), "ES256"));
    }

    /** RFC 8725 §2.1: neither “none” nor our public key taken as a shared secret. */
    @Test
    void aTokenThatChoosesItsOwnAlgorithmIsRefused() throws JoseException {
        refused(signed(claims(claims -> {}), null, "none"));
        refused(signed(claims(claims -> {}), new HmacKey(keys.publicKey().getEncoded()), "HS256"));
        refused(base64("{\"alg\":\"none\"}") + "." + base64(claims(claims -> {}).toJson()) + ".");
        refused(base64("{\"alg\":\"NONE\"}") + "." + base64(claims(claims -> {}).toJson()) + ".");
    }

    @Test
    void aTokenThatWasChangedInAnyPartIsRefused() throws JoseException {
        String token = signed(claims(claims -> {}), keys.privateKey(), "ES256");
        String[] parts = token.split("\\.");

        refused(parts[0] + "."
                + base64(claims(claims -> claims.setSubject("officer:" + UUID.randomUUID()))
                        .toJson()) + "." + parts[2]);
        refused(parts[0] + "." + parts[1] + "." + flipped(parts[2]));
        refused(flipped(parts[0]) + "." + parts[1] + "." + parts[2]);
        refused(parts[0] + "." + parts[1] + ".");
        refused(parts[0] + "." + parts[1]);
        // RFC 7518 §3.4, CVE-2022-21449: a signature of zeros.
        refused(parts[0] + "." + parts[1] + "."
                + Base64.getUrlEncoder().withoutPadding().encodeToString(new byte[64]));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "null",
                "[]",
                "\"text\"",
                "5",
                "{}",
                "{\"iss\":null}",
                "{\"iss\":[\"concord\"]}",
                "{\"iss\":{\"a\":1}}",
                "{\"iss\":5}",
                "{\"iss\":\"concord\",\"iss\":\"concord\"}",
                "{",
                "{\"iss\":\"concord\",\"exp\":\"soon\"}",
                "{\"iss\":\"concord\",\"exp\":1e999}",
                "{\"iss\":\"concord\",\"jti\":5,\"sub\":[],\"exp\":99999999999}",
                "\0",
                "😀"
            })
    void aPayloadThatIsNoneIsRefused(String payload) throws JoseException {
        refused(base64("{\"alg\":\"ES256\"}") + "." + base64(payload) + "." + base64("signature"));
        JsonWebSignature jws = new JsonWebSignature();
        jws.setPayload(payload);
        jws.setKey(keys.privateKey());
        jws.setAlgorithmHeaderValue("ES256");
        refused(jws.getCompactSerialization());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                ".",
                "..",
                "...",
                "....",
                "a",
                "a.b",
                "a.b.c",
                "a.b.c.d.e",
                "!!.!!.!!",
                "e30.e30.e30",
                "e30.bnVsbA.e30",
                "eyJhbGciOiJFUzI1NiJ9..",
                "null",
                "a b c"
            })
    void garbageIsRefused(String token) {
        refused(token);
    }

    @Test
    void aTokenWithoutAnEndIsRefused() {
        refused("a.".repeat(2_000));
        refused("[".repeat(4_000));
    }

    private static void refused(String token) {
        for (String door : new String[] {
            "POST /api/v1/reports", "POST /api/v1/reports/follow-up", "GET /api/v1/reference", "GET /api/v1/cases"
        }) {
            RawHttp.Answer answer = RawHttp.send(
                            door, "Authorization: Bearer " + token, "Content-Type: application/json")
                    .isProblem(401, "unauthenticated");

            assertThat(answer.headers()).containsEntry("www-authenticate", "Bearer");
            assertThat(answer.body())
                    .as("it does not say what was wrong")
                    .doesNotContainIgnoringCase("expired")
                    .doesNotContainIgnoringCase("signature");
        }
    }

    private static JwtClaims claims(Consumer<JwtClaims> changes) {
        JwtClaims claims = new JwtClaims();
        claims.setIssuer("concord");
        claims.setSubject("officer:" + UUID.randomUUID());
        claims.setJwtId(UUID.randomUUID().toString());
        claims.setIssuedAtToNow();
        claims.setExpirationTimeMinutesInTheFuture(10);
        changes.accept(claims);
        return claims;
    }

    private static String signed(JwtClaims claims, Key key, String algorithm) throws JoseException {
        JsonWebSignature jws = new JsonWebSignature();
        jws.setAlgorithmConstraints(AlgorithmConstraints.NO_CONSTRAINTS);
        jws.setPayload(claims.toJson());
        jws.setAlgorithmHeaderValue(algorithm);
        jws.setKey(key);
        jws.setDoKeyValidation(false);
        return jws.getCompactSerialization();
    }

    private static String base64(String text) {
        return Base64.getUrlEncoder().withoutPadding().encodeToString(text.getBytes(StandardCharsets.UTF_8));
    }

    /** With another letter in the middle. */
    private static String flipped(String part) {
        int at = part.length() / 2;
        return part.substring(0, at) + (part.charAt(at) == 'A' ? 'B' : 'A') + part.substring(at + 1);
    }
}
