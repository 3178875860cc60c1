package org.concord.audit;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.greaterThan;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.matchesPattern;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.security.TestSecurity;
import io.restassured.path.json.JsonPath;
import jakarta.inject.Inject;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.concord.audit.AuditEvent.CaseConsulted;
import org.concord.audit.AuditEvent.CaseOpened;
import org.concord.audit.AuditEvent.OfficerChanged;
import org.concord.platform.ProblemBody;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

@QuarkusTest
@TestSecurity(user = "auditor", roles = "auditor")
class AuditResourceTest {
    private static final String ENTRIES = "/api/v1/audit/entries";

    private static final Map<String, Object> OPENED = Map.of(
            "severity", "P2_HIGH", "category", "HATE_CRIME_SUSPECTED", "score", 60, "proposedBy", "rules@2026-11");

    @Inject
    AuditTrail trail;

    private final String reference = "CF-26-" + UUID.randomUUID().toString().substring(0, 8);

    @BeforeEach
    void aCaseWithThreeEntries() {
        QuarkusTransaction.requiringNew().run(() -> {
            trail.append(new CaseOpened(reference, "P2_HIGH", "HATE_CRIME_SUSPECTED", 60, "rules@2026-11"));
            trail.append(new OfficerChanged(reference, 2, "a change in words"));
            trail.append(new CaseConsulted(reference));
        });
    }

    @Test
    void entriesOfACaseComeMostRecentFirst() {
        given().post("/api/v1/audit/verifications").then().statusCode(200);

        given().queryParam("subject", reference)
                .get(ENTRIES)
                .then()
                .statusCode(200)
                .body("items.action", contains("case-consulted", "officer-changed", "case-opened"))
                .body("items.subject", contains(reference, reference, reference))
                .body("items.index[0]", greaterThan(0))
                .body("items.id[0]", notNullValue())
                .body("items.at[0]", matchesPattern("20\\d\\d-.*Z"))
                .body("items.actor[0]", equalTo("anyone"))
                .body("items.detailHeld", contains(false, true, false))
                .body("items.facts[2]", equalTo(OPENED))
                .body("nextCursor", nullValue());
    }

    @Test
    void pagesFollowEachOtherWithoutGapOrDouble() {
        JsonPath first = page(null);
        JsonPath second = page(first.getString("nextCursor"));

        assertThat(first.getList("items.action")).isEqualTo(List.of("case-consulted", "officer-changed"));
        assertThat(second.getList("items.action")).isEqualTo(List.of("case-opened"));
        assertThat(second.getString("nextCursor")).isNull();
    }

    private JsonPath page(String cursor) {
        var request = given().queryParam("subject", reference).queryParam("limit", 2);
        return (cursor == null ? request : request.queryParam("cursor", cursor))
                .get(ENTRIES)
                .then()
                .statusCode(200)
                .extract()
                .jsonPath();
    }

    @Test
    void filtersNarrow() {
        String at =
                given().queryParam("subject", reference).get(ENTRIES).jsonPath().getString("items[1].at");

        actionsWith("action", "officer-changed", "officer-changed");
        actionsWith("actor", "anyone", "case-consulted", "officer-changed", "case-opened");
        actionsWith("actor", "anyone-else");
        actionsWith("from", "2999-01-01T00:00:00Z");
        actionsWith("to", "2026-01-01T00:00:00+01:00");
        given().queryParam("subject", reference)
                .queryParam("from", at)
                .queryParam("to", at)
                .get(ENTRIES)
                .then()
                .body("items", empty());
    }

    private void actionsWith(String name, String value, String... actions) {
        assertThat(given().queryParam("subject", reference)
                        .queryParam(name, value)
                        .get(ENTRIES)
                        .jsonPath()
                        .getList("items.action"))
                .isEqualTo(List.of(actions));
    }

    @Test
    void readingIsItselfRecorded() {
        given().queryParam("subject", reference).get(ENTRIES).then().statusCode(200);

        given().queryParam("action", "trail-read")
                .queryParam("limit", 1)
                .get(ENTRIES)
                .then()
                .body("items.facts", hasItem(Map.of("entries", 3)))
                .body("items.detailHeld", contains(true));
    }

    @ParameterizedTest
    @CsvSource({
        "colour, red, #colour",
        "subject, two words, #subject",
        "subject, '', #subject",
        "subject, aaaaaaaaaabbbbbbbbbbccccccccccddddddddddeeeeeeeeeeffffffffffg, #subject",
        "actor, someone@example.org, #actor",
        "action, case-eaten, #action",
        "from, yesterday, #from",
        "from, 2026-11-20T21:10:00, #from",
        "to, +999999999-01-01T00:00:00Z, #to",
        "limit, 0, #limit",
        "limit, 201, #limit"
    })
    void aParameterThatCannotBeUsedIsNamed(String name, String value, String pointer) {
        given().queryParam(name, value)
                .get(ENTRIES)
                .then()
                .statusCode(400)
                .contentType(ProblemBody.MEDIA_TYPE)
                .body("type", equalTo("/problems/bad-parameter"))
                .body("errors.pointer", contains(pointer));
    }

    @Test
    void aTimeThatEndsBeforeItBeginsIsRefused() {
        given().queryParam("from", "2026-11-21T00:00:00Z")
                .queryParam("to", "2026-11-20T00:00:00Z")
                .get(ENTRIES)
                .then()
                .statusCode(400)
                .body("errors.pointer", contains("#to"));
    }

    @Test
    void aParameterGivenTwiceIsRefused() {
        given().queryParam("subject", reference, "CF-26-OTHER")
                .get(ENTRIES)
                .then()
                .statusCode(400)
                .body("errors.pointer", contains("#subject"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "x",
                "audit-entries",
                "audit-entries\n-200000-01-01T00:00:00Z\n00000000-0000-0000-0000-000000000000",
                "cases\n2026-11-20T00:00:00Z\n00000000-0000-0000-0000-000000000000"
            })
    void aForgedCursorIsRefused(String forged) {
        String cursor = Base64.getUrlEncoder().withoutPadding().encodeToString(forged.getBytes(StandardCharsets.UTF_8));

        given().queryParam("cursor", cursor)
                .get(ENTRIES)
                .then()
                .statusCode(400)
                .body("type", equalTo("/problems/bad-cursor"));
    }
}
