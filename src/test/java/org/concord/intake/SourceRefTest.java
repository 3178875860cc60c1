package org.concord.intake;

import static org.assertj.core.api.Assertions.assertThat;
import static org.concord.intake.Upload.line;
import static org.concord.intake.Upload.ndjson;
import static org.concord.intake.Upload.reports;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;
import jakarta.inject.Inject;
import org.concord.partner.TestPartners;
import org.concord.partner.TestPartners.TestPartner;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A sourceRef is kept as it was sent, so white space around it would make two of one. */
@QuarkusTest
class SourceRefTest {
    @Inject
    TestPartners partners;

    @ParameterizedTest
    @ValueSource(strings = {" A-1", "A-1 ", "\\tA-1", "A-1\\n", "\\u2003A-1", " "})
    void whiteSpaceAroundItIsRefusedAtEveryDoor(String ref) {
        TestPartner partner = partners.without();
        Upload.as(partner)
                .contentType(ContentType.JSON)
                .body(line(ref, ""))
                .post("/api/v1/reports")
                .then()
                .statusCode(400)
                .body("errors.pointer", contains("/sourceRef"));
        ndjson(partner, line(ref, "") + line("A-1", ""))
                .then()
                .statusCode(200)
                .body("accepted", equalTo(1))
                .body("rows[0].outcome", equalTo("REJECTED"))
                .body("rows[0].errors.pointer", contains("/sourceRef"));
        assertThat(reports(partner.id())).isEqualTo(1);
    }

    @Test
    void theLongestIsStoredAndPaddingDoesNotLengthenIt() {
        TestPartner partner = partners.without();
        String longest = "é".repeat(200);
        post(partner, longest, 201);
        post(partner, longest + " ", 400);
        post(partner, " ".repeat(5_000) + longest, 400);
    }

    private static void post(TestPartner partner, String ref, int status) {
        Upload.as(partner)
                .contentType(ContentType.JSON)
                .body(line(ref, ""))
                .post("/api/v1/reports")
                .then()
                .statusCode(status);
    }
}
