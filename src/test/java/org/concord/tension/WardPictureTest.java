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
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.concord.Reported;
import org.concord.casework.AtCase;
import org.concord.place.Wards;
import org.concord.platform.OwnersEyes;
import org.concord.platform.TestClock;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** What reports say of a ward, and how much is reported at all. */
@QuarkusTest
class WardPictureTest {
    private static final String NORMANTON = "E05015521";

    private static final String DARLEY = "E05015518";

    @Inject
    TestClock clock;

    @Inject
    ReportedEvidence reported;

    @Inject
    Wards wards;

    @AfterEach
    void backToThePresent() {
        clock.reset();
    }

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
    void norIsItWhatWasReportedLast() {
        LocalDate before = lastOn();
        Instant later = before.plusDays(2).atStartOfDay(ZoneOffset.UTC).toInstant();
        if (later.isAfter(clock.instant())) {
            clock.advance(Duration.between(clock.instant(), later));
        }
        Map<String, Object> report = Reported.in(DARLEY);
        report.put("occurred", Map.of("precision", "UNKNOWN"));
        report.put("subjects", List.of(Map.of("relationship", "PUBLIC_SERVANT")));
        AtCase.opened(report);
        assertThat(lastOn()).isEqualTo(before);

        report.remove("subjects");
        AtCase.opened(report);
        assertThat(lastOn()).isAfter(before);
    }

    /** To somebody long after, for whom all of it is earlier than lately. */
    private LocalDate lastOn() {
        int ward = wards.byCode(DARLEY).orElseThrow().id();
        WardEvidence.Told told = Objects.requireNonNull(
                reported.of(List.of(ward), LocalDate.of(2200, 1, 1)).get(ward).told());
        return Objects.requireNonNullElse(told.lastOn(), LocalDate.of(2026, 1, 1));
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
