package org.concord.casework;

import static org.assertj.core.api.Assertions.assertThat;
import static org.concord.casework.Cases.merged;
import static org.concord.casework.Cases.unmerge;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;

import io.quarkus.test.junit.QuarkusTest;
import java.util.Map;
import org.concord.platform.Refused;
import org.junit.jupiter.api.Test;

/** One of several reports becomes a case of its own. */
@QuarkusTest
class SplitCaseTest {

    @Test
    void aReportIsTakenOutIntoACaseOfItsOwn() {
        AtCase into = AtCase.opened();
        AtCase from = AtCase.opened();
        String merge = merged(into.reference(), from.reference());
        Map<String, String> body = Map.of("report", into.report(), "reason", "another evening");

        String made = Cases.post("officer", into.reference(), "/splits", body)
                .then()
                .statusCode(201)
                .body("status", equalTo("RECEIVED"))
                .body("reports.reference", contains(into.report()))
                .body("assessment.rationale", equalTo("another evening"))
                .body("timeline.what", hasItem("SPLIT_OFF"))
                .extract()
                .path("reference");

        Cases.read("officer", into.report()).then().body("reference", equalTo(made));
        Cases.read("officer", into.reference())
                .then()
                .body("reports.reference", contains(from.report()))
                .body("reportCount", equalTo(1));
        assertThat(into.audited("case-split")).singleElement().asString().contains(made);
        Cases.post("officer", into.reference(), "/splits", Map.of("report", from.report(), "reason", "x"))
                .then()
                .spec(Refused.with(409, "dependent-conflict"));
        Cases.post("officer", into.reference(), "/splits", body).then().statusCode(400);
        Cases.post("officer", into.reference(), "/splits", Map.of()).then().statusCode(400);
        unmerge("officer", into.reference(), merge).then().spec(Refused.with(409, "dependent-conflict"));
    }

    @Test
    void whatCameBackWithItsOwnCaseGoesWithThatOne() {
        AtCase into = AtCase.opened();
        AtCase from = AtCase.opened();
        String other = Cases.received();
        String merge = merged(into.reference(), from.reference());
        merged(into.reference(), other);
        String made = Cases.post(
                        "officer",
                        into.reference(),
                        "/splits",
                        Map.of("report", from.report(), "reason", "another evening"))
                .then()
                .statusCode(201)
                .extract()
                .path("reference");
        String again = merged(into.reference(), made);

        unmerge("officer", into.reference(), merge).then().spec(Refused.with(409, "dependent-conflict"));
        unmerge("officer", into.reference(), again).then().statusCode(200);

        Cases.read("officer", from.report()).then().body("reference", equalTo(made));
    }

    @Test
    void whatAllLeftIsNotUnmerged() {
        AtCase into = AtCase.opened();
        AtCase from = AtCase.opened();
        String merge = merged(into.reference(), from.reference());
        Cases.post("officer", into.reference(), "/splits", Map.of("report", from.report(), "reason", "x"))
                .then()
                .statusCode(201);

        unmerge("officer", into.reference(), merge).then().spec(Refused.with(409, "dependent-conflict"));
        Cases.read("officer", from.reference()).then().body("status", equalTo("DUPLICATE"));
    }
}
