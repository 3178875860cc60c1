package org.concord.officer;

import static io.restassured.RestAssured.given;

import io.restassured.http.ContentType;
import io.restassured.response.Response;
import java.nio.ByteBuffer;
import java.security.GeneralSecurityException;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.concord.platform.TestClock;

/** The app on somebody's telephone, written from RFC 4226 and RFC 6238 alone; and, as a person types it, how it is set up. */
public final class Authenticator {
    private static final String BASE_32 = "ABCDEFGHIJKLMNOPQRSTUVWXYZ234567";
    private static final int STEP_SECONDS = 30;

    private final byte[] secret;
    private final Clock clock;

    public Authenticator(String secret, Clock clock) {
        this.secret = decoded(secret.replaceAll("\\s", ""));
        this.clock = clock;
    }

    /** Puts the clock forward to where a code has just begun to be shown, so that it is the same throughout a test. */
    public static void whereACodeBegins(TestClock clock) {
        long step = Duration.ofSeconds(STEP_SECONDS).toMillis();
        clock.advance(Duration.ofMillis(step - clock.instant().toEpochMilli() % step));
    }

    /** What it shows now. */
    public String code() {
        return code(0);
    }

    /** What it shows so many steps later. */
    public String code(int stepsAhead) {
        long step = clock.instant().getEpochSecond() / STEP_SECONDS + stepsAhead;
        try {
            Mac mac = Mac.getInstance("HmacSHA1");
            mac.init(new SecretKeySpec(secret, "HmacSHA1"));
            byte[] hash =
                    mac.doFinal(ByteBuffer.allocate(Long.BYTES).putLong(step).array());
            int number = ByteBuffer.wrap(hash, hash[hash.length - 1] & 0xf, Integer.BYTES)
                            .getInt()
                    & 0x7fffffff;
            return "%06d".formatted(number % 1_000_000);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    /** Somebody's, who has just set it up by the API and used the code of now. */
    public record SetUp(Authenticator app, List<String> recoveryCodes) {}

    /** @param token of the person */
    public static SetUp setUp(String token, String password, Clock clock) {
        String secret = Caller.with(token)
                .body(Map.of("password", password))
                .post("/api/v1/account/factor")
                .then()
                .statusCode(201)
                .extract()
                .path("secret");
        Authenticator app = new Authenticator(secret, clock);
        List<String> codes = Caller.with(token)
                .body(Map.of("otp", app.code()))
                .post("/api/v1/account/factor/confirmation")
                .then()
                .statusCode(200)
                .extract()
                .path("recoveryCodes");
        return new SetUp(app, codes);
    }

    public static Response signIn(String email, String password, String otp) {
        return given().contentType(ContentType.JSON)
                .body(Map.of("email", email, "password", password, "otp", otp))
                .post("/api/v1/sessions");
    }

    /** RFC 4648 §6. */
    private static byte[] decoded(String text) {
        ByteBuffer bytes = ByteBuffer.allocate(text.length() * 5 / 8);
        long bits = 0;
        int held = 0;
        for (char letter : text.toCharArray()) {
            bits = bits << 5 | BASE_32.indexOf(letter);
            held += 5;
            if (held >= 8) {
                held -= 8;
                bytes.put((byte) (bits >> held));
            }
        }
        return bytes.array();
    }
}
