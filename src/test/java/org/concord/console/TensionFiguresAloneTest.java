package org.concord.console;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.junit.QuarkusTest;
import org.concord.resident.Resident;
import org.junit.jupiter.api.Test;

/** An analyst is shown how tense the wards are, in figures, and no way to anything that was said or done. */
@QuarkusTest
class TensionFiguresAloneTest {
    @Test
    void anAnalystSeesTheWardsAndNoWayBehindThem() {
        Resident analyst = Staff.browser("analyst");

        String page = analyst.open("/console/tension").asString();

        assertThat(page)
                .contains("Normanton", "Allestree", "Reports in 4 weeks", "href=\"/console/tension\"")
                .doesNotContain(
                        "/console/tension/wards/",
                        "/console/tension/observations",
                        "/console/cases",
                        "the cases behind",
                        "What else is known");
        assertThat(analyst.look("/console/tension/wards/E05015521").statusCode())
                .isEqualTo(403);
        assertThat(analyst.look("/console/tension/observations").statusCode()).isEqualTo(403);
    }

    @Test
    void anOfficerGoesOnFromThere() {
        assertThat(Staff.browser("officer").open("/console/tension").asString())
                .contains("href=\"/console/tension/wards/E05015521\"", "What else is known");
    }

    @Test
    void whoComesFromAWardNeedNotChooseIt() {
        Resident officer = Staff.browser("officer");

        assertThat(officer.open("/console/tension/wards/E05015521").asString())
                .contains("/console/tension/observations/new?ward=E05015521");
        assertThat(officer.open("/console/tension/observations/new?ward=E05015521")
                        .asString())
                .containsPattern("value=\"E05015521\" checked")
                .doesNotContainPattern("value=\"E05015511\" checked");
        assertThat(officer.open("/console/tension/observations/new?ward=E05015508")
                        .asString())
                .doesNotContain("E05015508");
    }
}
