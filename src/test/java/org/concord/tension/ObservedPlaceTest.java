package org.concord.tension;

import static org.assertj.core.api.Assertions.assertThat;
import static org.concord.Callers.as;
import static org.concord.tension.Observed.ALLESTREE;
import static org.concord.tension.Observed.NORMANTON;

import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.concord.EveryItem;
import org.concord.Reported;
import org.concord.casework.AtCase;
import org.concord.casework.Cases;
import org.concord.place.Wards;
import org.concord.place.WorkingTime;
import org.concord.platform.OwnersEyes;
import org.junit.jupiter.api.Test;

/** An observation that came of a report is where its case is, wherever it is asked for. On days of its own, long before those of other tests. */
@QuarkusTest
class ObservedPlaceTest {
    @Inject
    ObservationFigures figures;

    @Inject
    ObservedEvidence evidence;

    @Inject
    Wards wards;

    @Inject
    WorkingTime workingTime;

    @Test
    void whereTheWardOfItsCaseIsCorrectedItMovesInListsAndFiguresAlike() {
        LocalDate day = workingTime.today().minusDays(351);
        AtCase file = worry(day, NORMANTON);
        String id = observation(file);
        assertThat(listed("coordinator", NORMANTON, day)).containsExactly(id);
        assertThat(counted(NORMANTON, day)).isEqualTo(1);
        int here = spokenFor(NORMANTON, day);
        int there = spokenFor(ALLESTREE, day);

        corrected(file.reference(), ALLESTREE);

        assertThat(listed("coordinator", NORMANTON, day)).isEmpty();
        assertThat(listed("coordinator", ALLESTREE, day)).containsExactly(id);
        assertThat(listed("officer", NORMANTON, day)).isEmpty();
        assertThat(listed("officer2", ALLESTREE, day)).containsExactly(id);
        assertThat(shown(id)).containsExactly(ALLESTREE);
        assertThat(counted(NORMANTON, day)).isZero();
        assertThat(counted(ALLESTREE, day)).isEqualTo(1);
        assertThat(spokenFor(NORMANTON, day)).isEqualTo(here - 1);
        assertThat(spokenFor(ALLESTREE, day)).isEqualTo(there + 1);
        Map<?, ?> inReturn = Returns.of(IsoWeek.name(day)).<Map<?, ?>>getList("observations").stream()
                .filter(one -> id.equals(one.get("id")))
                .findFirst()
                .orElseThrow();
        assertThat(inReturn.get("wards")).isEqualTo(List.of(ALLESTREE));
    }

    @Test
    void itGoesWithItsReportIntoAnotherCaseAndOutOfItAgain() {
        LocalDate day = workingTime.today().minusDays(345);
        AtCase into = worry(day, ALLESTREE);
        AtCase from = worry(day, NORMANTON);
        String id = observation(from);

        Cases.merge("coordinator", into.reference(), from.reference()).then().statusCode(200);

        assertThat(shown(id)).containsExactly(ALLESTREE);
        assertThat(counted(NORMANTON, day)).isZero();
        assertThat(counted(ALLESTREE, day)).isEqualTo(2);

        String parted = Cases.post(
                        "coordinator",
                        into.reference(),
                        "/splits",
                        Map.of("report", from.report(), "reason", "another evening"))
                .then()
                .statusCode(201)
                .extract()
                .path("reference");
        corrected(parted, NORMANTON);

        assertThat(shown(id)).containsExactly(NORMANTON);
        assertThat(listed("coordinator", NORMANTON, day)).containsExactly(id);
        assertThat(counted(NORMANTON, day)).isEqualTo(1);
        assertThat(counted(ALLESTREE, day)).isEqualTo(1);
    }

    @Test
    void whatOfficersObserveThemselvesStaysInTheWardsThatTheyNamed() {
        LocalDate day = workingTime.today().minusDays(341);
        Map<String, Object> talk = Observed.talk("wards", List.of(NORMANTON, ALLESTREE));
        talk.put("observedOn", day.toString());
        String id = Observed.id("coordinator", talk);

        assertThat(shown(id)).containsExactly(ALLESTREE, NORMANTON);
        assertThat(listed("coordinator", NORMANTON, day)).containsExactly(id);
        assertThat(listed("coordinator", ALLESTREE, day)).containsExactly(id);
        assertThat(counted(NORMANTON, day)).isEqualTo(1);
        assertThat(counted(ALLESTREE, day)).isEqualTo(1);
    }

    private static AtCase worry(LocalDate day, String ward) {
        Map<String, Object> body = new HashMap<>(Reported.in(ward));
        body.put("kind", "TENSION_OBSERVATION");
        body.remove("motivations");
        body.remove("incidentTypes");
        body.put("occurred", Map.of("from", day + "T12:00:00Z", "precision", "APPROXIMATE"));
        return AtCase.opened(body);
    }

    private static String observation(AtCase file) {
        return OwnersEyes.value("SELECT id FROM tension_observation WHERE report_id = ?", file.reportId())
                .toString();
    }

    private static void corrected(String reference, String ward) {
        Cases.post("coordinator", reference, "/assessments", Map.of("wardCode", ward, "reason", "It was there"))
                .then()
                .statusCode(200);
    }

    private static List<String> shown(String id) {
        return as("coordinator")
                .get(Observed.PATH + "/" + id)
                .then()
                .statusCode(200)
                .extract()
                .jsonPath()
                .getList("wards");
    }

    private static List<String> listed(String account, String ward, LocalDate day) {
        return EveryItem.of(account, Observed.PATH + "?ward=%s&from=%s&to=%s&".formatted(ward, day, day)).stream()
                .map(one -> (String) one.get("id"))
                .toList();
    }

    private long counted(String ward, LocalDate day) {
        return figures.of(day, day).stream()
                .filter(one -> Objects.equals(one.ward(), id(ward)))
                .mapToLong(ObservationFigures.WardFigures::observations)
                .sum();
    }

    /** As the proposal of a level would count it on that day; no other test observes anything in those four weeks. */
    private int spokenFor(String ward, LocalDate day) {
        return evidence.of(List.of(id(ward)), day).get(id(ward)).observed().graded().stream()
                .mapToInt(WardEvidence.Graded::month)
                .sum();
    }

    private int id(String ward) {
        return wards.byCode(ward).orElseThrow().id();
    }
}
