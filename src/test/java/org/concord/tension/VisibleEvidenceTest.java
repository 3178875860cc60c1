package org.concord.tension;

import static org.assertj.core.api.Assertions.assertThat;
import static org.concord.Callers.as;
import static org.concord.tension.TensionWards.body;
import static org.concord.tension.TensionWards.decide;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.nullValue;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.concord.Reported;
import org.concord.access.Actor;
import org.concord.access.CaseScope;
import org.concord.access.Role;
import org.concord.casework.AtCase;
import org.concord.casework.Cases;
import org.concord.place.Wards;
import org.concord.place.WorkingTime;
import org.concord.platform.OwnersEyes;
import org.concord.platform.Refused;
import org.concord.platform.TestClock;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** A level stands on what is there, and what whoever decides may look at. */
@QuarkusTest
class VisibleEvidenceTest {
    private static final String CHADDESDEN = "E05015514";

    @Inject
    TestClock clock;

    @Inject
    WorkingTime workingTime;

    @Inject
    Watched watched;

    @Inject
    VisibleEvidence visible;

    @Inject
    Wards wards;

    @AfterEach
    void anew() {
        watched.beginAnew();
    }

    private Response decided(List<Map<String, Object>> evidence) {
        Map<String, Object> body = body(clock, "NORMAL");
        body.put("evidence", evidence);
        return decide(CHADDESDEN, body);
    }

    private static Map<String, Object> of(Cited.Kind kind, Object id) {
        return Map.of("kind", kind.name(), "id", id);
    }

    private String event() {
        return Calendar.added(
                "coordinator",
                Calendar.EVENTS,
                Calendar.event("March " + UUID.randomUUID(), workingTime.today().toString()));
    }

    @Test
    void whatIsThereCanBeCited() {
        watched.beginAnew();
        decided(List.of(
                        of(Cited.Kind.OBSERVATION, Observed.id("officer", Observed.talk())),
                        of(Cited.Kind.SIGNAL, watched.normanton()),
                        of(Cited.Kind.EVENT, event()),
                        Map.of("kind", "CASE", "reference", AtCase.opened().reference()),
                        Map.of("kind", "OTHER", "reference", "A talk at the gate")))
                .then()
                .statusCode(201)
                .body("evidence.kind", contains("OBSERVATION", "SIGNAL", "EVENT", "CASE", "OTHER"));
    }

    @ParameterizedTest
    @EnumSource(
            value = Cited.Kind.class,
            names = {"OBSERVATION", "SIGNAL", "EVENT"})
    void whatIsNotThereIsRefusedByItsPlace(Cited.Kind kind) {
        int before = TensionWards.version(CHADDESDEN);
        decided(List.of(Map.of("kind", "OTHER", "reference", "x"), of(kind, UUID.randomUUID())))
                .then()
                .spec(Refused.with(400, "validation-failed"))
                .body("errors.pointer", contains("/evidence/1/id"));
        assertThat(TensionWards.version(CHADDESDEN)).isEqualTo(before);
    }

    @Test
    void anIdIsOfItsOwnKindAlone() {
        decided(List.of(of(Cited.Kind.SIGNAL, event())))
                .then()
                .spec(Refused.with(400, "validation-failed"))
                .body("errors.pointer", contains("/evidence/0/id"));
    }

    @Test
    void whatCameOfACaseThatIsForOthersIsRefusedLikeTheCase() {
        AtCase file = worryForOthers();
        Object observation =
                OwnersEyes.value("SELECT id FROM tension_observation WHERE report_id = ?", file.reportId());
        decided(List.of(of(Cited.Kind.OBSERVATION, observation), Map.of("kind", "CASE", "reference", file.reference())))
                .then()
                .spec(Refused.with(400, "validation-failed"))
                .body("errors.pointer", contains("/evidence/0/id", "/evidence/1/reference"));
    }

    @Test
    void whatLiesOutsideOnesWardsIsNotThere() {
        watched.beginAnew();
        List<Cited> cited = List.of(
                cited(Cited.Kind.OBSERVATION, Observed.id("officer", Observed.talk())),
                cited(Cited.Kind.SIGNAL, watched.normanton()),
                cited(Cited.Kind.EVENT, event()));

        assertThat(visible.of(cited, person(Calendar.NORMANTON))).containsExactlyElementsOf(cited);
        assertThat(visible.of(cited, person(Calendar.ELSEWHERE))).isEmpty();
        assertThat(visible.of(List.of(new Cited(Cited.Kind.OTHER, null, "x")), person(Calendar.ELSEWHERE)))
                .hasSize(1);
    }

    @Test
    void ofWhatSomebodyCannotOpenTheyAreToldItsKindAlone() {
        String event = event();
        decided(List.of(of(Cited.Kind.EVENT, event), Map.of("kind", "OTHER", "reference", "A talk at the gate")))
                .then()
                .statusCode(201)
                .body("evidence.id", contains(event, null));

        as("coordinator")
                .get(TensionWards.at(CHADDESDEN) + "?limit=1")
                .then()
                .body("items[0].evidence.id", contains(event, null));
        // Chaddesden is theirs, Normanton is not
        as("officer2")
                .get(TensionWards.at(CHADDESDEN) + "?limit=1")
                .then()
                .statusCode(200)
                .body("items[0].evidence.kind", contains("EVENT", "OTHER"))
                .body("items[0].evidence.reference", contains(null, "A talk at the gate"))
                .body("items[0].evidence.id", contains(nullValue(), nullValue()));
    }

    private static Cited cited(Cited.Kind kind, String id) {
        return new Cited(kind, UUID.fromString(id), null);
    }

    private Actor.Person person(String ward) {
        UUID id = UUID.randomUUID();
        int own = wards.byCode(ward).orElseThrow().id();
        return new Actor.Person(id, Set.of(Role.OFFICER), new CaseScope(id, false, Set.of(own), Set.of()));
    }

    private static AtCase worryForOthers() {
        Map<String, Object> body = new HashMap<>(Reported.in(Observed.NORMANTON));
        body.put("kind", "TENSION_OBSERVATION");
        body.remove("motivations");
        body.remove("incidentTypes");
        AtCase file = AtCase.opened(body);
        Cases.post(
                        "officer",
                        file.reference(),
                        "/restriction",
                        Map.of("officerIds", List.of(AtCase.officer("officer")), "reason", "One alone"))
                .then()
                .statusCode(200);
        assertThat(as("coordinator").get("/api/v1/cases/" + file.reference()).statusCode())
                .isEqualTo(404);
        return file;
    }
}
