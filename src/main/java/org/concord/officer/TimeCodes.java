package org.concord.officer;

import dev.samstevens.totp.code.CodeGenerator;
import dev.samstevens.totp.code.DefaultCodeGenerator;
import dev.samstevens.totp.exceptions.CodeGenerationException;
import dev.samstevens.totp.qr.QrData;
import dev.samstevens.totp.secret.DefaultSecretGenerator;
import jakarta.enterprise.context.ApplicationScoped;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.time.Clock;
import java.util.OptionalLong;

/**
 * Codes that change every thirty seconds (RFC 6238): six digits by HMAC-SHA-1, which is what every authenticator app speaks. A clock may be one
 * step off either way (§5.2).
 */
@ApplicationScoped
class TimeCodes {
    private static final int STEP_SECONDS = 30;
    private static final int DRIFT = 1;
    private static final int SECRET_LETTERS = 32; // 160 bits in base 32: RFC 4226 §4, R6
    private static final String ISSUER = "Concord";

    private final Clock clock;
    private final CodeGenerator codes = new DefaultCodeGenerator();

    TimeCodes(Clock clock) {
        this.clock = clock;
    }

    /** In base 32, as people type it and apps read it. */
    static String newSecret() {
        return new DefaultSecretGenerator(SECRET_LETTERS).generate();
    }

    /** For the app: what is shown as a picture. */
    static String uri(String secret, String account) {
        return new QrData.Builder()
                .label(account)
                .issuer(ISSUER)
                .secret(secret)
                .digits(6)
                .period(STEP_SECONDS)
                .build()
                .getUri();
    }

    /** The step whose code this is; empty if it is no step's near now. Takes the same time either way. */
    OptionalLong stepOf(String secret, String code) {
        long now = Math.floorDiv(clock.instant().getEpochSecond(), STEP_SECONDS);
        long found = -1;
        for (long step = now - DRIFT; step <= now + DRIFT; step++) {
            found = isEqual(code(secret, step), code) ? step : found;
        }
        return found < 0 ? OptionalLong.empty() : OptionalLong.of(found);
    }

    private String code(String secret, long step) {
        try {
            return codes.generate(secret, step);
        } catch (CodeGenerationException e) {
            throw new IllegalStateException(e);
        }
    }

    private static boolean isEqual(String one, String other) {
        return MessageDigest.isEqual(one.getBytes(StandardCharsets.UTF_8), other.getBytes(StandardCharsets.UTF_8));
    }
}
