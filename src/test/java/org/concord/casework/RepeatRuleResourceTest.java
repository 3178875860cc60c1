package org.concord.casework;

import static org.assertj.core.api.Assertions.assertThat;
import static org.concord.Callers.as;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import java.nio.charset.StandardCharsets;
import org.concord.Planted;
import org.concord.platform.OwnersEyes;
import org.concord.platform.Refused;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

@QuarkusTest
class RepeatRuleResourceTest {
    private static final String RULE = "/api/v1/repeat-rule";

    @AfterEach
    void backToTheStandard() {
        Planted.standardRule();
    }

    @Test
    void theStandardIsThreeInSixMonthsOfAnything() {
        Planted.standardRule();

        as("administrator")
                .get(RULE)
                .then()
                .statusCode(200)
                .body("count", equalTo(3))
                .body("window", equalTo("P6M"))
                .body("kinds", contains("VICTIM", "PLACE", "SUBJECT"));
        assertThat(
                        OwnersEyes.column(
                                "SELECT count(*) FROM repeat_rule WHERE incidents = 3 AND span = 'P6M' AND cardinality(kinds) = 3"))
                .containsExactly(1L);
    }

    @ParameterizedTest
    @ValueSource(strings = {"coordinator", "administrator"})
    void whoMayChangeItPutsItIntoForceWithWhoAndWhen(String account) {
        String etag = as(account).get(RULE).header("ETag");

        Response changed = put(
                account, etag, "{\"kinds\": [\"PLACE\", \"VICTIM\", \"PLACE\"], \"count\": 1, \"window\": \"P90D\"}");

        changed.then()
                .statusCode(200)
                .body("count", equalTo(1))
                .body("window", equalTo("P90D"))
                .body("kinds", contains("VICTIM", "PLACE"))
                .body("putBy", equalTo(Cases.idOf(account)));
        assertThat(as(account).get(RULE).asString()).isEqualTo(changed.asString());
        assertThat(changed.header("ETag")).isNotEqualTo(etag);
        put(account, etag, changed.asString()).then().spec(Refused.with(412, "version-mismatch"));
        put(account, null, changed.asString()).then().spec(Refused.with(428, "precondition-required"));
        put(account, changed.header("ETag"), changed.asString())
                .then()
                .statusCode(200)
                .body("version", equalTo(changed.<Integer>path("version") + 1));
    }

    @Test
    void aChangeIsRecordedWithWhatItWasBefore() {
        Planted.rule(4, "P3M", "VICTIM");
        Planted.rule(5, "P1Y", "SUBJECT");

        byte[] entry = (byte[]) OwnersEyes.column(
                        "SELECT canonical FROM audit_entry WHERE action = 'repeat-rule-changed' ORDER BY recorded_at DESC, id DESC LIMIT 1")
                .getFirst();
        assertThat(new String(entry, StandardCharsets.UTF_8))
                .contains("\"incidents\":5", "\"incidentsBefore\":4", "\"window\":\"P1Y\"", "\"windowBefore\":\"P3M\"");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "/count|{\"kinds\": [\"VICTIM\"], \"count\": 0, \"window\": \"P6M\"}",
                "/count|{\"kinds\": [\"VICTIM\"], \"count\": -1, \"window\": \"P6M\"}",
                "/count|{\"kinds\": [\"VICTIM\"], \"count\": 101, \"window\": \"P6M\"}",
                "/count|{\"kinds\": [\"VICTIM\"], \"window\": \"P6M\"}",
                "/window|{\"kinds\": [\"VICTIM\"], \"count\": 3, \"window\": \"P0D\"}",
                "/window|{\"kinds\": [\"VICTIM\"], \"count\": 3, \"window\": \"P0M\"}",
                "/window|{\"kinds\": [\"VICTIM\"], \"count\": 3, \"window\": \"-P6M\"}",
                "/window|{\"kinds\": [\"VICTIM\"], \"count\": 3, \"window\": \"P-6M\"}",
                "/window|{\"kinds\": [\"VICTIM\"], \"count\": 3, \"window\": \"P6Y\"}",
                "/window|{\"kinds\": [\"VICTIM\"], \"count\": 3, \"window\": \"P9999Y9999M9999W9999D\"}",
                "/window|{\"kinds\": [\"VICTIM\"], \"count\": 3, \"window\": \"P99999999999M\"}",
                "/window|{\"kinds\": [\"VICTIM\"], \"count\": 3, \"window\": \"PT6H\"}",
                "/window|{\"kinds\": [\"VICTIM\"], \"count\": 3, \"window\": \"P\"}",
                "/window|{\"kinds\": [\"VICTIM\"], \"count\": 3, \"window\": \"\"}",
                "/window|{\"kinds\": [\"VICTIM\"], \"count\": 3}",
                "/kinds|{\"kinds\": [], \"count\": 3, \"window\": \"P6M\"}",
                "/kinds|{\"kinds\": [null], \"count\": 3, \"window\": \"P6M\"}",
                "/kinds|{\"count\": 3, \"window\": \"P6M\"}"
            })
    void whatIsNoRuleIsRefusedByItsField(String pointer, String body) {
        put("coordinator", "*", body)
                .then()
                .spec(Refused.with(400, "validation-failed"))
                .body("errors.pointer", hasItem(pointer));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{\"kinds\": [\"STRANGER\"], \"count\": 3, \"window\": \"P6M\"}",
                "{\"kinds\": \"VICTIM\", \"count\": 3, \"window\": \"P6M\"}",
                "{\"kinds\": [\"VICTIM\"], \"count\": \"3\", \"window\": \"P6M\"}",
                "{\"kinds\": [\"VICTIM\"], \"count\": 3.5, \"window\": \"P6M\"}",
                "{\"kinds\": [\"VICTIM\"], \"count\": 99999999999, \"window\": \"P6M\"}",
                "{\"kinds\": [\"VICTIM\"], \"count\": 3, \"window\": 6}",
                "{\"kinds\": [\"VICTIM\"], \"count\": 3, \"window\": \"P6M\", \"alert\": true}",
                "[]",
                "null",
                "",
                "{"
            })
    void whatIsNotWrittenLikeARuleIsRefused(String body) {
        int version = as("coordinator").get(RULE).path("version");

        assertThat(put("coordinator", "*", body).statusCode()).isEqualTo(400);

        assertThat(as("coordinator").get(RULE).<Integer>path("version")).isEqualTo(version);
    }

    private static Response put(String account, @Nullable String etag, String body) {
        var request = as(account).body(body);
        return (etag == null ? request : request.header("If-Match", etag)).put(RULE);
    }
}
