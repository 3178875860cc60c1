package org.concord.intake;

import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.notNullValue;

import io.quarkus.test.junit.QuarkusTest;
import java.util.Map;
import org.concord.Reported;
import org.concord.Slip;
import org.concord.platform.Refused;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What may be written to the thread, and how much. */
@QuarkusTest
class MyMessageLimitsTest {
    private static final String MY_REPORT = "/api/v1/my-report";
    private static final String MESSAGES = MY_REPORT + "/messages";

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{}",
                "{\"text\": null}",
                "{\"text\": \"  \"}",
                "{\"text\": \"a\\u0000b\"}",
                "{\"text\": \"\\udc00\"}",
                "{\"text\": 5}",
                "{\"text\": [\"x\"]}",
                "{\"text\": \"x\", \"to\": \"everybody\"}",
                "{\"text\": \"x\"} {}",
                "[]"
            })
    void whatIsNoMessageIsRefused(String body) {
        Slip.with(HOSTILE.token()).body(body).post(MESSAGES).then().statusCode(400);
    }

    private static final class HOSTILE {
        private static final String TOKEN_KEPT = Slip.ofANewReport().token();

        static String token() {
            return TOKEN_KEPT;
        }
    }

    @Test
    void tenThousandCharactersAreTakenAndNoMore() {
        Slip slip = Slip.of(Reported.verbalAbuse());
        String longest = "😀".repeat(10_000);
        slip.holder()
                .body(Map.of("text", longest))
                .post(MESSAGES)
                .then()
                .statusCode(201)
                .body("text", equalTo(longest));
        slip.holder()
                .body(Map.of("text", longest + "x"))
                .post(MESSAGES)
                .then()
                .statusCode(400)
                .body("errors.pointer", contains("/text"))
                .body("errors[0].detail", containsString("10000"));
    }

    @Test
    void aFloodIsToldToWait() {
        Slip slip = Slip.ofANewReport();
        String token = slip.token();
        for (int i = 0; i < 60; i++) {
            Slip.with(token)
                    .body(Map.of("text", "again " + i))
                    .post(MESSAGES)
                    .then()
                    .statusCode(201);
        }
        Slip.with(token)
                .body(Map.of("text", "and again"))
                .post(MESSAGES)
                .then()
                .spec(Refused.with(429, "too-many-requests"))
                .header("Retry-After", notNullValue());
        Slip.with(token).get(MY_REPORT).then().statusCode(200);
    }
}
