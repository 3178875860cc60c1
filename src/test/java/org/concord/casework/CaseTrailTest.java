package org.concord.casework;

import static org.assertj.core.api.Assertions.assertThat;
import static org.concord.casework.AtCase.officer;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.nullValue;

import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.concord.platform.DataKeys;
import org.concord.platform.OwnersEyes;
import org.concord.platform.Refused;
import org.concord.platform.SealedDetail;
import org.junit.jupiter.api.Test;

/** Whoever reads the trail later can tell who had a case when, and what was made of where it lay and of what it was. */
@QuarkusTest
class CaseTrailTest {
    private final DataKeys keys;

    @Inject
    CaseTrailTest(DataKeys keys) {
        this.keys = keys;
    }

    @Test
    void whereACaseLiesAndOfWhatItIsStandsInItAsItWasAndIs() {
        AtCase file = AtCase.opened();

        Cases.post(
                        "officer",
                        file.reference(),
                        "/assessments",
                        Map.of(
                                "strandsAdded",
                                List.of("RELIGION"),
                                "incidentTypes",
                                List.of("THREAT"),
                                "wardCode",
                                SomeCases.ARBORETUM,
                                "reason",
                                "she told more"))
                .then()
                .statusCode(200);

        assertThat(file.audited("case-corrected"))
                .singleElement()
                .asString()
                .contains("\"changed\":[\"ward\",\"strands\",\"incidentTypes\"]", "\"detail\":")
                .doesNotContain("RELIGION", SomeCases.ARBORETUM);
        assertThat(SealedDetail.newest(keys, "case-corrected", file.reference()))
                .isEqualTo(
                        "{\"before\":{\"ward\":\"%s\",\"strands\":[\"RACE\"],\"incidentTypes\":[\"VERBAL_ABUSE\"]},\"after\":{\"ward\":\"%s\",\"strands\":[\"RACE\",\"RELIGION\"],\"incidentTypes\":[\"THREAT\"]}}"
                                .formatted(SomeCases.NORMANTON, SomeCases.ARBORETUM));
    }

    @Test
    void oneThatIsOnlyConfirmedWasNotPutRight() {
        AtCase file = AtCase.opened();

        Cases.post(
                        "officer",
                        file.reference(),
                        "/assessments",
                        Map.of(
                                "strandsAdded",
                                List.of("RACE"),
                                "wardCode",
                                SomeCases.NORMANTON,
                                "reason",
                                "as it says"))
                .then()
                .statusCode(200);

        assertThat(file.audited("case-assessed")).hasSize(1);
        assertThat(file.audited("case-corrected")).isEmpty();
    }

    @Test
    void whoTakesACaseByMovingItHasIt() {
        AtCase file = AtCase.opened();
        Cases.move("officer", file.reference(), "TRIAGED").then().statusCode(200);

        Cases.move("officer", file.reference(), "ASSIGNED").then().statusCode(200);
        Cases.move("officer", file.reference(), "TRIAGED").then().statusCode(200);

        List<String> assigned = file.audited("case-assigned");
        assertThat(assigned).hasSize(2);
        assertThat(assigned.getFirst())
                .contains("\"officer\":\"" + officer("officer") + "\"")
                .doesNotContain("\"before\"");
        assertThat(assigned.getLast())
                .contains("\"before\":\"" + officer("officer") + "\"")
                .doesNotContain("\"officer\":\"");
    }

    @Test
    void whatIsAssignedAndGivenBackStandsInItOnceEach() {
        AtCase file = AtCase.opened();
        Map<String, String> deputy = Map.of("officerId", officer("deputy"));

        Cases.post("officer", file.reference(), "/assignments", deputy).then().statusCode(200);
        Cases.post("officer", file.reference(), "/assignments", Map.of())
                .then()
                .statusCode(200)
                .body("status", equalTo("TRIAGED"));

        assertThat(file.audited("case-assigned")).hasSize(2);
        assertThat(file.audited("case-assigned").getLast()).contains("\"before\":\"" + officer("deputy") + "\"");
    }

    @Test
    void whoDeclaresAnInterestLosesTheCaseAndTheTrailSaysSo() {
        AtCase file = AtCase.opened();
        Cases.post("officer", file.reference(), "/assignments", Map.of("officerId", officer("deputy")))
                .then()
                .statusCode(200);
        Cases.move("deputy", file.reference(), "IN_PROGRESS").then().statusCode(200);

        file.post("deputy", "/conflicts", Map.of("reason", "my neighbour"))
                .then()
                .statusCode(201);

        assertThat(file.audited("case-assigned")).hasSize(2);
        assertThat(file.audited("case-assigned").getLast())
                .contains("\"before\":\"" + officer("deputy") + "\"")
                .doesNotContain("\"officer\":\"");
    }

    @Test
    void whoBrokeTheGlassDoesNotTakeWhatTheyWillNotSeeInAnHour() {
        AtCase file = AtCase.opened();
        Cases.move("officer", file.reference(), "TRIAGED").then().statusCode(200);
        OwnersEyes.run(
                "INSERT INTO break_glass (id, authority_id, case_id, officer_id, reason, broken_at, until) VALUES (?, 1, ?, ?, 'x', now(), now() + interval '1 hour')",
                UUID.randomUUID(),
                file.id(),
                UUID.fromString(officer("officer2")));

        Cases.move("officer2", file.reference(), "ASSIGNED").then().spec(Refused.with(403, "forbidden"));

        Cases.read("officer", file.reference())
                .then()
                .body("status", equalTo("TRIAGED"))
                .body("assignee", nullValue());
        assertThat(file.audited("case-assigned")).isEmpty();
    }
}
