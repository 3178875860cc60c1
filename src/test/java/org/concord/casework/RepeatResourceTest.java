package org.concord.casework;

import static org.assertj.core.api.Assertions.assertThat;
import static org.concord.Callers.as;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.nullValue;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import io.restassured.response.ValidatableResponse;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.concord.Planted;
import org.concord.platform.OwnersEyes;
import org.concord.platform.Refused;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What somebody is told of the other cases, and what they are not. */
@QuarkusTest
class RepeatResourceTest {
    private static final String ABBEY = "E05015507";

    @Test
    void anotherCaseIsToldWithWhatItHasInCommonAndWhy() {
        Planted planted = Planted.anew();
        String first = Planted.send(planted.ofVictim());
        String second = Planted.send(planted.ofVictim());

        read("officer", second)
                .body("found", hasSize(1))
                .body("found[0].kind", equalTo("VICTIM"))
                .body("found[0].strength", equalTo("STRONG"))
                .body("found[0].signs", contains("NAME", "EMAIL"))
                .body("found[0].reports", equalTo(2))
                .body("found[0].incidents", equalTo(2))
                .body("found[0].hidden", equalTo(0))
                .body("items", hasSize(1))
                .body("items[0].kind", equalTo("VICTIM"))
                .body("items[0].caseReference", equalTo(first))
                .body("items[0].status", equalTo("RECEIVED"))
                .body("items[0].severity", equalTo("P4_LOW"))
                .body("items[0].reports", equalTo(1))
                .body("nextCursor", nullValue());
        assertThat(read("officer", first).extract().<String>path("items[0].because"))
                .startsWith("the same name and e-mail address in 2 reports since ");
    }

    @Test
    void aCaseThatSharesNothingHasNone() {
        read("officer", Planted.send(Planted.incident()))
                .body("found", empty())
                .body("items", empty())
                .body("nextCursor", nullValue());
    }

    @Test
    void readingIsRecordedWithTheCasesThatWereShown() {
        Planted planted = Planted.anew();
        String first = Planted.send(planted.ofVictim());
        String second = Planted.send(planted.ofVictim());

        read("officer", second);

        byte[] entry = (byte[]) OwnersEyes.value(
                "SELECT canonical FROM audit_entry WHERE subject = ? AND action = 'repeats-consulted'", second);
        assertThat(new String(entry, StandardCharsets.UTF_8)).contains(first);
    }

    @Test
    void aCaseOutOfScopeIsCountedAndNotNamed() {
        Planted planted = Planted.anew();
        Map<String, Object> elsewhere = planted.ofVictim();
        elsewhere.put("place", Map.of("wardCode", ABBEY));
        String away = Planted.send(elsewhere);
        String here = Planted.send(planted.ofVictim());

        read("officer", here)
                .body("items", empty())
                .body("found[0].incidents", equalTo(2))
                .body("found[0].hidden", equalTo(1));
        read("coordinator", here).body("items.caseReference", contains(away)).body("found[0].hidden", equalTo(0));
        repeats("officer", away, "").then().spec(Refused.with(404, "not-found"));
        repeats("officer2", here, "").then().spec(Refused.with(404, "not-found"));
    }

    @Test
    void aCaseRestrictedToOthersIsCountedAndNotNamed() {
        Planted planted = Planted.anew();
        Map<String, Object> restricted = planted.ofPlace();
        restricted.put("subjects", List.of(Map.of("relationship", "PUBLIC_SERVANT", "name", planted.subjectName())));
        String kept = Planted.send(restricted);
        String here = Planted.send(planted.ofPlace());

        read("officer", here).body("items", empty()).body("found[0].hidden", equalTo(1));
        read("coordinator", here).body("items.caseReference", contains(kept));
        repeats("officer", kept, "").then().spec(Refused.with(404, "not-found"));
    }

    @Test
    void whoHasAnInterestInTheOtherCaseLearnsNothingOfIt() {
        Planted planted = Planted.anew();
        String theirs = Planted.send(planted.ofSubject());
        String here = Planted.send(planted.ofSubject());
        Cases.post("officer", theirs, "/conflicts", Map.of("reason", "a neighbour"))
                .then()
                .statusCode(201);

        read("officer", here).body("found", empty()).body("items", empty());
        read("coordinator", here).body("found[0].incidents", equalTo(2));
    }

    @Test
    void whoIsNamedInOneCaseDoesNotTellAnOfficerWhoIsMeantInAnother() {
        Planted planted = Planted.anew();
        String confidential = Planted.send(planted.ofVictim());
        Map<String, Object> named = planted.ofVictim();
        named.put("reporter", Map.of("identity", "NAMED", "name", planted.name(), "email", planted.email()));
        String here = Planted.send(named);

        read("officer", here).body("items", empty()).body("found[0].hidden", equalTo(1));
        read("coordinator", here).body("items.caseReference", contains(confidential));
    }

    @Test
    void theListIsPagedNewestFirst() {
        Planted planted = Planted.anew();
        List<String> before = new ArrayList<>();
        for (int i = 0; i < 5; i++) {
            before.addFirst(Planted.send(planted.ofPlace()));
        }
        String last = Planted.send(planted.ofPlace());

        List<String> seen = new ArrayList<>();
        String cursor = "";
        do {
            Response page = repeats("officer", last, "?limit=2" + cursor);
            page.then().statusCode(200).body("found[0].incidents", equalTo(6));
            seen.addAll(page.path("items.caseReference"));
            cursor = page.path("nextCursor") == null ? null : "&cursor=" + page.path("nextCursor");
        } while (cursor != null);

        assertThat(seen).isEqualTo(before);
    }

    @ParameterizedTest
    @ValueSource(strings = {"?limit=0", "?limit=201", "?limit=-1", "?limit=x", "?cursor=x", "?cursor=bm90ZXM"})
    void aBadPageIsRefused(String query) {
        String reference = Planted.send(Planted.incident());

        repeats("officer", reference, query).then().statusCode(400);
    }

    @Test
    void theCursorOfAnotherCaseIsRefused() {
        Planted planted = Planted.anew();
        Planted.send(planted.ofPlace());
        Planted.send(planted.ofPlace());
        String last = Planted.send(planted.ofPlace());
        String cursor = repeats("officer", last, "?limit=1").path("nextCursor");

        repeats("officer", Planted.send(planted.ofPlace()), "?cursor=" + cursor)
                .then()
                .spec(Refused.with(400, "bad-cursor"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"CF-26-22222-22222", "nonsense", "%00"})
    void whatIsNoCaseIsNotFound(String reference) {
        assertThat(repeats("officer", reference, "").statusCode()).isIn(400, 404);
    }

    @Test
    void aCaseIsAlsoFoundByTheReferenceOfItsReport() {
        Planted planted = Planted.anew();
        Planted.send(planted.ofPlace());
        String here = Planted.send(planted.ofPlace());
        Object report = OwnersEyes.value("""
                SELECT r.reference FROM report r JOIN case_report cr ON cr.report_id = r.id JOIN case_file c ON c.id = cr.case_id
                WHERE c.reference = ?""", here);

        read("officer", String.valueOf(report)).body("items", hasSize(1));
    }

    @Test
    void whoeverToldOfTheSamePublicPlaceIsNotCalledTheSamePerson() {
        Planted planted = Planted.anew();
        Map<String, Object> incident = planted.ofPlace();
        incident.put("occurred", Map.of("from", "2026-11-19T03:17:00Z", "precision", "APPROXIMATE"));
        incident.put("narrative", "Painted over at night: " + planted.placeName());
        String place = Planted.send(incident);
        String samePlace = Planted.send(incident);
        String victim = Planted.send(planted.ofVictim());
        String sameVictim = Planted.send(planted.ofVictim());

        assertThat(rulesOf(place, samePlace))
                .contains("sameWard")
                .doesNotContain("samePerson", "sameHome", "sameSubject");
        assertThat(rulesOf(victim, sameVictim)).contains("samePerson").doesNotContain("sameHome", "sameSubject");
    }

    private static List<String> rulesOf(String reference, String suggested) {
        return as("officer")
                .get("/api/v1/cases/" + reference + "/suggestions")
                .then()
                .statusCode(200)
                .extract()
                .path("items.find { it.reference == '" + suggested + "' }.reasons.rule");
    }

    private static ValidatableResponse read(String account, String reference) {
        return repeats(account, reference, "").then().statusCode(200);
    }

    private static Response repeats(String account, String reference, String query) {
        return as(account).urlEncodingEnabled(false).get("/api/v1/cases/" + reference + "/repeats" + query);
    }
}
