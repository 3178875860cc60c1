package org.concord.platform;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** On the mapper that the service reads with. */
@QuarkusTest
class StrictJsonTest {
    @Inject
    ObjectMapper json;

    /** A bit of everything. */
    record Body(
            @Nullable Instant at,
            @Nullable LocalDate on,
            @Nullable String text,
            @Nullable Integer number,
            @Nullable Boolean flag) {}

    @Test
    void whatIsMeantIsRead() throws JsonProcessingException {
        Body body = json.readValue("""
                {"at": "2026-11-20T22:10:00.1234567+01:00", "on": "2026-11-20", "text": "\\ud83d\\ude00", "number": 1, "flag": true}""", Body.class);
        assertThat(body)
                .isEqualTo(new Body(
                        Instant.parse("2026-11-20T21:10:00.123456Z"),
                        LocalDate.of(2026, 11, 20),
                        "\ud83d\ude00",
                        1,
                        true));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{\"at\": 1}", "{\"at\": 1.5}", "{\"at\": \"\"}", "{\"at\": \"2026-11-20\"}",
                        "{\"at\": \"2026-11-20T21:10:00\"}", "{\"at\": \"+12026-11-20T21:10:00Z\"}",
                "{\"on\": 1}", "{\"on\": \"\"}", "{\"on\": [2026, 11, 20]}", "{\"on\": \"2026-11-20T21:10:00Z\"}",
                        "{\"on\": \"2026-02-30\"}", "{\"on\": \"1899-12-31\"}",
                "{\"text\": 1}", "{\"text\": true}", "{\"text\": \"\\u0000\"}", "{\"number\": \"1\"}",
                        "{\"number\": 1.0}", "{\"number\": \"\"}",
                "{\"flag\": \"true\"}", "{\"flag\": 1}", "{\"other\": 1}", "{\"number\": 1, \"number\": 1}", "{} {}"
            })
    void whatIsNotMeantIsNotGuessed(String text) {
        assertThatThrownBy(() -> json.readValue(text, Body.class)).isInstanceOf(JsonProcessingException.class);
    }
}
