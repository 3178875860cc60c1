package org.concord.console;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import org.concord.casework.Identified;
import org.concord.platform.OwnersEyes;
import org.concord.resident.Resident;
import org.junit.jupiter.api.Test;

/** A request that lapsed is shown so to both sides, cannot be decided any more, and is asked anew. */
@QuarkusTest
class LapsedIdentityPageTest {
    @Test
    void whatLapsedIsSaidOnBothSidesAndAskedAnewOnThePage() {
        Identified told = Identified.confidential();
        String request = told.asked("officer");
        String ofOfficer = "/console/cases/" + told.reference() + "/identity-requests";
        String ofCustodian = "/console/identity-requests/" + request;
        Resident officer = Staff.browser("officer");
        Resident custodian = Staff.browser("custodian");
        assertThat(officer.look(ofOfficer).asString())
                .contains("lapses if none decides by", "You have asked already")
                .doesNotContain("<textarea");
        ActForm opened = ActForm.on(custodian, ofCustodian);

        OwnersEyes.run("UPDATE identity_request SET expires_at = now() WHERE id = CAST(? AS uuid)", request);

        Response late = opened.send("approve", "yes", "minutes", "30");
        assertThat(late.statusCode()).isEqualTo(409);
        assertThat(late.asString()).contains("Nobody decided this request in time", "Lapsed, ");
        assertThat(custodian.look(ofCustodian).asString())
                .contains("no custodian decided in time")
                .doesNotContain("name=\"approve\"", "Close it now");
        assertThat(custodian.look("/console/identity-requests").asString()).doesNotContain(request);
        assertThat(officer.look(ofOfficer).asString())
                .contains("no custodian decided in time", "<textarea")
                .doesNotContain("You have asked already");

        Response anew = ActForm.on(officer, ofOfficer).send("purpose", "They are still not safe.");

        assertThat(anew.header("Location")).endsWith("?done=identity-asked");
        assertThat(officer.look(ofOfficer).asString())
                .contains("You have asked already", "lapses if none decides by", "no custodian decided in time");
    }
}
