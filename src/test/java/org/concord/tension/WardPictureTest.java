package org.concord.tension;

import static org.assertj.core.api.Assertions.assertThat;
import static org.concord.Callers.as;
import static org.concord.tension.TensionWards.of;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;

import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.Map;
import org.concord.Reported;
import org.concord.casework.AtCase;
import org.concord.platform.OwnersEyes;
import org.concord.platform.TestClock;
import org.junit.jupiter.api.Test;

/** What reports say of a ward, and how much is reported at all. */
@QuarkusTest
class WardPictureTest {
    private static final String NORMANTON = "E05015521";

    @Inject
    TestClock clock;

    @Test
    void whatIsReportedSpeaksForALevelAndWhereLittleIsReportedThatIsSaid() {
        String ward = "E05015511";
        as("coordinator")
                .get(TensionWards.ALL)
                .then()
                .body(
                        "items.coverage",
                        hasSize(TensionWards.codes("coordinator").size()))
                .body("nextCursor", nullValue());
        int before = reports(ward);
        Map<String, Object> grave = Reported.threatToLife();
        grave.put("place", Map.of("wardCode", ward));
        grave.put("occurred", Map.of("from", clock.instant().minusSeconds(3600).toString(), "precision", "EXACT"));
        AtCase.opened(grave);

        assertThat(reports(ward)).isEqualTo(before + 1);
        as("coordinator")
                .get(TensionWards.ALL)
                .then()
                .body(find(ward) + ".proposed.reasons", hasItem(containsString("as grave as P1")))
                .body(find(ward) + ".coverage.lastReportOn", notNullValue());
        assertThat(of("coordinator", ward).get("proposed").toString()).doesNotContain("level=NORMAL");
    }

    private static String find(String ward) {
        return "items.find { it.ward == '" + ward + "' }";
    }

    private static int reports(String ward) {
        return as("coordinator").get(TensionWards.ALL).path(find(ward) + ".coverage.reports28d");
    }

    @Test
    void aCaseThatIsKeptToSomeIsNoEvidence() {
        int before = reports(NORMANTON);
        AtCase file = AtCase.opened();
        assertThat(reports(NORMANTON)).isEqualTo(before + 1);

        OwnersEyes.run("UPDATE case_file SET restricted = true WHERE id = '" + file.id() + "'");

        assertThat(reports(NORMANTON)).isEqualTo(before);
    }

    @Test
    void anImportOfWhatIsLongPastIsNoRise() {
        String ward = "E05015513";
        Object before = of("coordinator", ward).get("proposed");
        for (int i = 0; i < 4; i++) {
            Map<String, Object> old = Reported.in(ward);
            old.put(
                    "occurred",
                    Map.of(
                            "from",
                            Instant.parse("2025-02-03T10:00:00Z").plusSeconds(i).toString(),
                            "precision",
                            "EXACT"));
            AtCase.opened(old);
        }
        assertThat(((Map<?, ?>) of("coordinator", ward).get("proposed")).get("level"))
                .isEqualTo(((Map<?, ?>) before).get("level"));
    }
}
