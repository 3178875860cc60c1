package org.concord.casework;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.concord.Callers.as;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.nullValue;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import org.concord.Mails;
import org.concord.platform.OwnersEyes;
import org.concord.platform.Refused;
import org.junit.jupiter.api.Test;

/** A request to see who told us that no custodian decides does not stand for ever. */
@QuarkusTest
class LapsedIdentityRequestTest {
    private static final Map<String, Object> HOUR = Map.of("approve", true, "minutes", 60);
    private static final int MANY = 10_000;

    @Inject
    IdentityRequests requests;

    @Inject
    WaitingIdentityRequests waiting;

    @Inject
    LapseIdentityRequests lapse;

    @Inject
    LapseIdentityRequestsTask task;

    @Test
    void itWaitsForAWeekAndSaysUntilWhen() {
        Identified told = Identified.confidential();
        String request = told.asked("officer");
        Map<String, Object> one = own(told).extract().path("items[0]");
        Instant asked = Instant.parse((String) one.get("requestedAt"));
        assertThat(Duration.between(asked, Instant.parse((String) one.get("expiresAt"))))
                .isEqualTo(Duration.ofDays(7));
        assertThat(expiry(request)).isEqualTo(Instant.parse((String) one.get("expiresAt")));
    }

    @Test
    void fromItsLastMomentOnNobodyDecidesIt() {
        UUID request = UUID.fromString(Identified.confidential().asked("officer"));
        UUID custodian = (UUID) SomeCases.officer("custodian");
        Instant end = expiry(request.toString());
        Instant before = end.minus(1, ChronoUnit.MICROS);

        assertThat(standing(IdentityRequestState.PENDING, before)).contains(request);
        assertThat(standing(IdentityRequestState.LAPSED, before)).doesNotContain(request);
        assertThat(waiting.decidableBy(custodian, before, MANY))
                .extracting(IdentityRequestRow::id)
                .contains(request);
        assertThat(overAt(before)).doesNotContain(request);

        assertThat(standing(IdentityRequestState.PENDING, end)).doesNotContain(request);
        assertThat(standing(IdentityRequestState.LAPSED, end)).contains(request);
        assertThat(waiting.decidableBy(custodian, end, MANY))
                .extracting(IdentityRequestRow::id)
                .doesNotContain(request);
        assertThat(overAt(end)).contains(request);
        IdentityRequestRow row = requests.find(request, custodian).orElseThrow();
        assertThat(row.stateAt(before)).isEqualTo(IdentityRequestState.PENDING);
        assertThat(row.stateAt(end)).isEqualTo(IdentityRequestState.LAPSED);

        assertThat(decidedAt(request, custodian, end)).isFalse();
        assertThat(decidedAt(request, custodian, before)).isTrue();
        assertThat(overAt(end)).doesNotContain(request);
    }

    @Test
    void whatLapsedIsRecordedAndToldToWhoeverAskedAlone() {
        Identified told = Identified.confidential();
        String request = told.asked("officer");
        end(request);

        Identified.listed("custodian", "PENDING").then().body("items.id", not(hasItem(request)));
        Identified.listed("custodian", "LAPSED").then().body("items.id", hasItem(request));
        own(told).body("items.state", contains("LAPSED")).body("items[0].decision", nullValue());
        Identified.decide("custodian", request, HOUR)
                .then()
                .spec(Refused.with(409, "request-decided"))
                .body("detail", containsString("has lapsed"));
        told.read("officer").then().spec(Refused.with(403, "identity-not-open"));
        lapseAll();

        assertThat(stored(request)).isEqualTo("LAPSED");
        told.entries("identity-lapsed")
                .then()
                .body("items", hasSize(1))
                .body("items[0].actor", equalTo("worker:lapse-identity-requests"))
                .body("items[0].facts.request", equalTo(request))
                .body("items[0].facts.askedBy", equalTo(Cases.idOf("officer")))
                .body("items[0].detailHeld", equalTo(false));
        await().atMost(Duration.ofSeconds(40)).untilAsserted(() -> assertThat(Mails.to("officer@demo.invalid"))
                .anySatisfy(mail -> {
                    assertThat(mail.getSubject()).contains(told.reference(), "lapsed");
                    assertThat(Mails.text(mail))
                            .contains("/console/cases/" + told.reference() + "/identity-requests")
                            .doesNotContain(told.name(), told.email(), "visit");
                }));
        assertThat(OwnersEyes.column(
                        "SELECT round FROM delivery WHERE subject_id = CAST(? AS uuid) AND officer_id <> ?",
                        request,
                        SomeCases.officer("officer")))
                .containsOnly(0);
        Identified.listed("custodian", "LAPSED").then().body("items.id", hasItem(request));
        Asked.theTrailVerifies();
    }

    @Test
    void whoeverAskedMayAskAnewFromThatMomentOn() {
        Identified told = Identified.confidential();
        String request = told.asked("officer");
        told.ask("officer").then().spec(Refused.with(409, "already-exists"));
        end(request);

        String anew = told.asked("officer");

        own(told).body("items.id", contains(request, anew)).body("items.state", contains("LAPSED", "PENDING"));
        told.entries("identity-lapsed")
                .then()
                .body("items", hasSize(1))
                .body("items[0].actor", equalTo("worker:lapse-identity-requests"));
        lapseAll();
        told.entries("identity-lapsed").then().body("items", hasSize(1));
        Identified.decide("custodian", anew, HOUR).then().statusCode(200);
        told.read("officer").then().statusCode(200);
    }

    @Test
    void whatWasDecidedInTimeDoesNotLapse() {
        Identified told = Identified.confidential();
        String granted = told.granted("officer", 60);
        assertThat(QuarkusTransaction.requiringNew()
                        .call(() -> waiting.lapse(UUID.fromString(granted), expiry(granted))))
                .isFalse();
        own(told).body("items.state", contains("GRANTED"));
    }

    @Test
    void ofTwoWhoSeeItLapseAtOnceOneRecordsIt() throws Exception {
        for (int i = 0; i < 5; i++) {
            Identified told = Identified.confidential();
            String request = told.asked("officer");
            var over = new WaitingIdentityRequests.Over(
                    UUID.fromString(request), told.reference(), (UUID) SomeCases.officer("officer"));
            end(request);
            CyclicBarrier start = new CyclicBarrier(2);
            try (ExecutorService pool = Executors.newFixedThreadPool(2)) {
                var both = List.of(
                        pool.submit(() -> lapsedAfter(start, over)), pool.submit(() -> lapsedAfter(start, over)));
                both.getFirst().get();
                both.getLast().get();
            }
            told.entries("identity-lapsed").then().body("items", hasSize(1));
        }
    }

    private boolean lapsedAfter(CyclicBarrier start, WaitingIdentityRequests.Over over) throws Exception {
        start.await();
        return lapse.lapse(over);
    }

    private void lapseAll() {
        while (task.lapseSome()) {
            // another batch
        }
    }

    /** It is over now. */
    private static void end(String request) {
        OwnersEyes.run("UPDATE identity_request SET expires_at = now() WHERE id = CAST(? AS uuid)", request);
    }

    private boolean decidedAt(UUID request, UUID custodian, Instant at) {
        return QuarkusTransaction.requiringNew()
                .call(() -> requests.decide(
                        new IdentityRequests.Decided(request, custodian, at, at.plus(Duration.ofHours(1)), null)));
    }

    private List<UUID> standing(IdentityRequestState state, Instant now) {
        UUID reader = (UUID) SomeCases.officer("custodian");
        return requests.page(state, now, reader, new TimePosition(Instant.EPOCH, new UUID(0, 0)), MANY).stream()
                .map(IdentityRequestRow::id)
                .toList();
    }

    private List<UUID> overAt(Instant now) {
        return waiting.over(now, MANY).stream()
                .map(WaitingIdentityRequests.Over::id)
                .toList();
    }

    private static Instant expiry(String request) {
        return Instant.parse((String) OwnersEyes.value(
                "SELECT to_char(expires_at AT TIME ZONE 'UTC', 'YYYY-MM-DD\"T\"HH24:MI:SS.US\"Z\"') FROM identity_request WHERE id = CAST(? AS uuid)",
                request));
    }

    private static Object stored(String request) {
        return OwnersEyes.value("SELECT state FROM identity_request WHERE id = CAST(? AS uuid)", request);
    }

    private static ValidatableResponse own(Identified told) {
        return as("officer")
                .get("/api/v1/cases/" + told.reference() + "/identity-requests")
                .then()
                .statusCode(200);
    }
}
