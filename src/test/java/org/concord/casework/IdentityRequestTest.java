package org.concord.casework;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;
import static org.concord.Callers.as;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.nullValue;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import org.concord.Callers;
import org.concord.Mails;
import org.concord.Reported;
import org.concord.access.Actor;
import org.concord.access.CaseScope;
import org.concord.access.CurrentActor;
import org.concord.access.Role;
import org.concord.platform.DataKeys;
import org.concord.platform.OwnersEyes;
import org.concord.platform.Problem;
import org.concord.platform.Refusal;
import org.concord.platform.Refused;
import org.concord.platform.SealedDetail;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** An officer asks to see who told us; another person, a custodian, decides. */
@QuarkusTest
class IdentityRequestTest {
    private static final Map<String, Object> HOUR = Map.of("approve", true, "minutes", 60);

    @Inject
    DecideIdentityRequest decide;

    @Inject
    CurrentActor actor;

    @Inject
    DataKeys keys;

    @Test
    void aCustodianSeesWhatItIsForAndNothingOfTheCaseOrOfWhoItIs() {
        Identified told = Identified.confidential();
        String request = told.asked("officer");

        String found = "items.find { it.id == '" + request + "' }";
        Identified.listed("custodian", "PENDING")
                .then()
                .statusCode(200)
                .body(found + ".caseReference", equalTo(told.reference()))
                .body(found + ".requestedBy.id", equalTo(Cases.idOf("officer")))
                .body(found + ".purpose", equalTo("We have to visit them."))
                .body(found + ".reports.reference", contains(told.report()))
                .body(found + ".reports.identity", contains("CONFIDENTIAL"))
                .body(found + ".state", equalTo("PENDING"))
                .body(found + ".decision", nullValue())
                .body(not(containsString(told.name())))
                .body(not(containsString("bus stop")));
        as("custodian").get("/api/v1/cases/" + told.reference()).then().statusCode(403);
        told.read("custodian").then().statusCode(403);
        told.entries("identity-asked")
                .then()
                .body("items[0].facts.request", equalTo(request))
                .body("items[0].facts.reports", contains(told.reportId().toString()))
                .body("items[0].detailHeld", equalTo(true));
        assertThat(SealedDetail.newest(keys, "identity-asked", told.reference()))
                .contains("We have to visit them.");
    }

    @Test
    void custodiansAreToldAtOnceAndWhoAskedOfTheDecision() {
        Identified told = Identified.confidential();
        String request = told.asked("officer");
        for (String custodian : List.of("custodian", "custodian2")) {
            mailed(custodian, told, "/console/identity-requests");
        }
        Identified.decide("custodian", request, HOUR)
                .then()
                .statusCode(200)
                .body("state", equalTo("GRANTED"))
                .body("decision.by.id", equalTo(Cases.idOf("custodian")))
                .body("decision.until", not(nullValue()));
        mailed("officer", told, "/console/cases/" + told.reference() + "/identity-requests");
        told.entries("identity-decided")
                .then()
                .body("items[0].facts.approved", equalTo(true))
                .body("items[0].facts.askedBy", equalTo(Cases.idOf("officer")))
                .body("items[0].facts.until", not(nullValue()));
    }

    @Test
    void whoIsRefusedReadsWhy() {
        Identified told = Identified.confidential();
        String request = told.asked("officer");
        Identified.decide("custodian", request, Map.of("approve", false, "reason", "Write in the thread first."))
                .then()
                .statusCode(200)
                .body("state", equalTo("REFUSED"))
                .body("decision.until", nullValue());
        told.read("officer").then().spec(Refused.with(403, "identity-not-open"));
        own("officer", told).body("items.decision.reason", contains("Write in the thread first."));
        own("deputy", told).body("items", hasSize(0));
        told.asked("officer");
        own("officer", told).body("items.state", contains("REFUSED", "PENDING"));
    }

    @Test
    void nobodyAsksTwiceForTheSame() {
        Identified told = Identified.confidential();
        told.asked("officer");
        told.ask("officer").then().spec(Refused.with(409, "already-exists"));
        told.asked("deputy");
    }

    @Test
    void theSameKeyAsksOnce() {
        Identified told = Identified.confidential();
        String key = "identity-request-" + told.reference();
        for (boolean again : new boolean[] {false, true}) {
            as("officer")
                    .header("Idempotency-Key", key)
                    .body(Map.of("purpose", "A visit."))
                    .post("/api/v1/cases/" + told.reference() + "/identity-requests")
                    .then()
                    .statusCode(201)
                    .header("Idempotent-Replayed", again ? equalTo("true") : nullValue());
        }
        own("officer", told).body("items", hasSize(1));
    }

    @Test
    void aRequestSaysWhatItIsFor() {
        Identified told = Identified.confidential();
        told.ask("officer", Map.of("purpose", " ")).then().spec(Refused.with(400, "validation-failed"));
        told.ask("officer", Map.of()).then().statusCode(400).body("errors.pointer", contains("/purpose"));
        told.ask("officer", Map.of("purpose", "x".repeat(2001))).then().statusCode(400);
    }

    @Test
    void ofAnonymousReportsThereIsNothingToAskFor() {
        String reference = Cases.received();
        as("officer")
                .body(Map.of("purpose", "x"))
                .post("/api/v1/cases/" + reference + "/identity-requests")
                .then()
                .spec(Refused.with(409, "no-identity-held"));
        as("officer")
                .get("/api/v1/cases/" + reference + "/identity")
                .then()
                .spec(Refused.with(403, "identity-not-open"));
    }

    @Test
    void aCaseOfSomebodyElseIsNotThere() {
        Identified told = Identified.confidential();
        told.ask("officer2").then().spec(Refused.with(404, "not-found"));
        told.read("officer2").then().spec(Refused.with(404, "not-found"));
        as("officer2")
                .get("/api/v1/cases/" + told.reference() + "/identity-requests")
                .then()
                .spec(Refused.with(404, "not-found"));
    }

    @Test
    void nobodyDecidesTheirOwn() {
        Identified told = Identified.confidential();
        UUID request = UUID.fromString(told.asked("coordinator"));
        UUID me = UUID.fromString(Cases.idOf("coordinator"));
        Actor both = new Actor.Person(
                me, Set.of(Role.COORDINATOR, Role.CUSTODIAN), new CaseScope(me, true, Set.of(), Set.of()));
        assertThatThrownBy(
                        () -> actor.as(both, () -> decide.decide(request, new IdentityDecisionRequest(true, 60, null))))
                .isInstanceOfSatisfying(Refusal.class, refusal -> assertThat(refusal.problem())
                        .isEqualTo(Problem.SECOND_PERSON_REQUIRED));
        assertThat(OwnersEyes.value("SELECT state FROM identity_request WHERE id = ?", request))
                .isEqualTo("PENDING");
    }

    @Test
    void whatIsDecidedStays() {
        Identified told = Identified.confidential();
        String request = told.granted("officer", 60);
        Identified.decide("custodian2", request, Map.of("approve", false))
                .then()
                .spec(Refused.with(409, "request-decided"));
        told.read("officer").then().statusCode(200);
    }

    @Test
    void ofTwoWhoDecideAtOnceOneIsFirst() throws Exception {
        Callers.token("custodian");
        Callers.token("custodian2");
        for (int i = 0; i < 5; i++) {
            Identified told = Identified.confidential();
            String request = told.asked("officer");
            List<Integer> answers =
                    atOnce(() -> Identified.decide("custodian", request, HOUR).statusCode(), () -> Identified.decide(
                                    "custodian2", request, Map.of("approve", false))
                            .statusCode());
            assertThat(answers).containsExactlyInAnyOrder(200, 409);
            told.read("officer").then().statusCode(answers.getFirst() == 200 ? 200 : 403);
            told.entries("identity-decided").then().body("items", hasSize(1));
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{}",
                "{\"approve\":true,\"minutes\":0}",
                "{\"approve\":true,\"minutes\":1441}",
                "{\"approve\":true,\"minutes\":\"60\"}",
                "{\"approve\":true,\"hours\":1}"
            })
    void aDecisionIsRead(String decision) {
        String request = Identified.confidential().asked("officer");
        as("custodian")
                .body(decision)
                .post("/api/v1/identity-requests/" + request + "/decisions")
                .then()
                .statusCode(400);
    }

    @Test
    void aCustodianWithAnInterestOfTheirOwnHearsNothing() {
        Identified told = Identified.of(Reported.verbalAbuse(), "CONFIDENTIAL");
        told.hasInterest("custodian2");
        String request = told.asked("officer");

        mailed("custodian", told, "/console/identity-requests");
        await().atMost(Duration.ofSeconds(40)).untilAsserted(() -> assertThat(OwnersEyes.value(
                        "SELECT state FROM delivery WHERE subject_id = ? AND officer_id = ?",
                        UUID.fromString(request),
                        SomeCases.officer("custodian2")))
                .isEqualTo("DROPPED"));
        Identified.listed("custodian2", "PENDING").then().body("items.id", not(hasItem(request)));
        Identified.decide("custodian2", request, HOUR).then().spec(Refused.with(404, "not-found"));
        Identified.listed("custodian", "PENDING").then().body("items.id", hasItem(request));
    }

    @Test
    void nobodyAsksAllDay() {
        Identified told = Identified.confidential();
        String sql = """
                INSERT INTO identity_request (id, authority_id, case_id, requested_by, requested_at, expires_at, purpose, state, decided_by, decided_at)
                SELECT gen_random_uuid(), 1, c.id, ?, now(), now() + interval '7 days', 'often', 'REFUSED', ?, now() FROM case_file c, generate_series(1, 60) WHERE c.reference = ?""";
        OwnersEyes.run(sql, SomeCases.officer("director"), SomeCases.officer("custodian"), told.reference());
        try {
            told.ask("director").then().statusCode(429).header("Retry-After", equalTo("3600"));
        } finally {
            OwnersEyes.run("DELETE FROM identity_request WHERE purpose = 'often'");
        }
        told.asked("director");
    }

    @Test
    void theListIsReadPageByPageAndByHowItStands() {
        told(3);
        String cursor = as("custodian")
                .get("/api/v1/identity-requests?limit=1")
                .then()
                .body("items", hasSize(1))
                .extract()
                .path("nextCursor");
        as("custodian")
                .queryParams(Map.of("limit", 1, "cursor", cursor))
                .get("/api/v1/identity-requests")
                .then()
                .statusCode(200)
                .body("items", hasSize(1));
        as("custodian")
                .queryParams(Map.of("state", "ENDED", "cursor", cursor))
                .get("/api/v1/identity-requests")
                .then()
                .spec(Refused.with(400, "bad-cursor"));
        Identified.listed("custodian", "OPEN").then().spec(Refused.with(400, "bad-parameter"));
    }

    private static void told(int times) {
        for (int i = 0; i < times; i++) {
            Identified.confidential().asked("officer");
        }
    }

    private static ValidatableResponse own(String account, Identified told) {
        return as(account)
                .get("/api/v1/cases/" + told.reference() + "/identity-requests")
                .then()
                .statusCode(200);
    }

    private static void mailed(String account, Identified told, String link) {
        await().atMost(Duration.ofSeconds(40)).untilAsserted(() -> assertThat(Mails.to(account + "@demo.invalid"))
                .anySatisfy(mail -> {
                    assertThat(mail.getSubject()).contains(told.reference());
                    assertThat(Mails.text(mail))
                            .contains(link)
                            .doesNotContain(told.name(), told.email(), told.phone(), told.report(), "visit");
                }));
    }

    private static List<Integer> atOnce(Callable<Integer> one, Callable<Integer> other) throws Exception {
        CyclicBarrier start = new CyclicBarrier(2);
        try (ExecutorService pool = Executors.newFixedThreadPool(2)) {
            var first = pool.submit(() -> {
                start.await();
                return one.call();
            });
            var second = pool.submit(() -> {
                start.await();
                return other.call();
            });
            return List.of(first.get(), second.get());
        }
    }
}
