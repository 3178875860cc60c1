package org.concord.tension;

import static org.assertj.core.api.Assertions.assertThat;
import static org.concord.Callers.as;
import static org.concord.tension.Observed.ALLESTREE;
import static org.concord.tension.Observed.talk;

import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.concord.Callers;
import org.concord.Reported;
import org.concord.casework.AtCase;
import org.concord.casework.Cases;
import org.concord.place.Wards;
import org.concord.place.WorkingTime;
import org.concord.platform.OwnersEyes;
import org.junit.jupiter.api.Test;

/** On days of its own, long before those of other tests. */
@QuarkusTest
class ObservationFiguresTest {
    private static final String SPONDON = "E05015524";

    @Inject
    ObservationFigures figures;

    @Inject
    Wards wards;

    @Inject
    WorkingTime workingTime;

    @Test
    void whatWasObservedIsCountedByGradeInEachOfItsWards() {
        LocalDate day = workingTime.today().minusDays(301);
        on(day, talk("wards", List.of(ALLESTREE)), "coordinator");
        on(day, talk("wards", List.of(ALLESTREE, SPONDON)), "officer2");
        on(day, talk("basis", "POTENTIAL"), "officer");
        on(day, talk("wards", List.of()), "officer");
        on(day, new HashMap<>(Map.of("nil", true, "wards", List.of(SPONDON))), "officer2");
        on(day.minusDays(1), talk("wards", List.of(SPONDON)), "officer2");

        ObservationFigures.WardFigures allestree = in(ALLESTREE, day);
        assertThat(allestree.cells())
                .containsExactly(
                        new ObservationFigures.Cell(ObservationBasis.EXPERIENCED, ObservationCertainty.LIKELY, 2));
        assertThat(allestree.officers()).isEqualTo(2);
        assertThat(allestree.nilReturns()).isZero();
        ObservationFigures.WardFigures spondon = in(SPONDON, day);
        assertThat(spondon.observations()).isEqualTo(1);
        assertThat(spondon.nilReturns()).isEqualTo(1);
        assertThat(spondon.officers()).isEqualTo(1);
        assertThat(figures.of(day, day).stream().filter(one -> one.ward() == null))
                .singleElement()
                .satisfies(whole -> assertThat(whole.observations()).isEqualTo(1));
        assertThat(figures.of(day.minusDays(1), day).stream()
                        .filter(one -> Objects.equals(one.ward(), id(SPONDON)))
                        .mapToLong(ObservationFigures.WardFigures::observations))
                .containsExactly(2L);
    }

    @Test
    void whatCameOfAReportCountsUnlessItIsWithdrawnOrRestricted() {
        LocalDate day = workingTime.today().minusDays(331);
        AtCase stands = reported(day);
        AtCase withdrawn = reported(day);
        AtCase restricted = reported(day);
        Cases.post("coordinator", withdrawn.reference(), "/moves", Map.of("to", "WITHDRAWN", "reason", "Asked for"))
                .then()
                .statusCode(200);
        Cases.post(
                        "coordinator",
                        restricted.reference(),
                        "/restriction",
                        Map.of("officerIds", List.of(AtCase.officer("coordinator")), "reason", "Few alone"))
                .then()
                .statusCode(200);
        Callers.demoPartner()
                .body(talk("wards", List.of(ALLESTREE)))
                .post("/api/v1/partner/observations")
                .then()
                .statusCode(201);
        OwnersEyes.run(
                "UPDATE tension_observation SET observed_on = ? WHERE id = (SELECT id FROM tension_observation WHERE partner_id IS NOT NULL ORDER BY recorded_at DESC LIMIT 1)",
                day);

        ObservationFigures.WardFigures there = in(ALLESTREE, day);
        assertThat(stands.reference()).isNotEmpty();
        assertThat(there.reports()).isEqualTo(1);
        assertThat(there.observations()).isEqualTo(2);
        assertThat(there.organisations()).isEqualTo(1);
        assertThat(there.officers()).isZero();
    }

    private static AtCase reported(LocalDate day) {
        Map<String, Object> body = new HashMap<>(Reported.in(ALLESTREE));
        body.put("kind", "TENSION_OBSERVATION");
        body.remove("motivations");
        body.remove("incidentTypes");
        body.put("occurred", Map.of("from", day + "T12:00:00Z", "precision", "APPROXIMATE"));
        return AtCase.opened(body);
    }

    private static void on(LocalDate day, Map<String, Object> body, String account) {
        body.put("observedOn", day.toString());
        as(account).body(body).post(Observed.PATH).then().statusCode(201);
    }

    private ObservationFigures.WardFigures in(String ward, LocalDate day) {
        return figures.of(day, day).stream()
                .filter(one -> Objects.equals(one.ward(), id(ward)))
                .findFirst()
                .orElseThrow();
    }

    private int id(String ward) {
        return wards.byCode(ward).orElseThrow().id();
    }
}
