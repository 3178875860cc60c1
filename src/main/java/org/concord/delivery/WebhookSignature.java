package org.concord.delivery;

import java.nio.charset.StandardCharsets;
import java.util.Base64;
import org.concord.platform.Hashing;

/** The symmetric signature of Standard Webhooks 1.0: HMAC-SHA-256 over id, time and body. Pure. */
final class WebhookSignature {
    private static final String PREFIX = "whsec_";

    private WebhookSignature() {}

    /**
     * @param secret {@code whsec_} and the key in Base64
     * @param at seconds since 1970
     * @return the header {@code webhook-signature}
     * @throws IllegalArgumentException if the secret is not Base64
     */
    static String of(String secret, String id, long at, String body) {
        String base64 = secret.startsWith(PREFIX) ? secret.substring(PREFIX.length()) : secret;
        byte[] key = Base64.getDecoder().decode(base64);
        byte[] signed = "%s.%d.%s".formatted(id, at, body).getBytes(StandardCharsets.UTF_8);
        return "v1," + Base64.getEncoder().encodeToString(Hashing.hmacSha256(key, signed));
    }
}
