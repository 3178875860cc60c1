package org.concord.casework;

import static org.assertj.core.api.Assertions.assertThat;
import static org.concord.Callers.as;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsInAnyOrder;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.concord.Planted;
import org.concord.Reported;
import org.concord.access.Actor;
import org.concord.access.CurrentActor;
import org.concord.platform.OwnersEyes;
import org.concord.report.ContactPlans;
import org.concord.report.SafeChannel;
import org.concord.vault.IdentityVault;
import org.junit.jupiter.api.Test;

/** Somebody with a slip says who they are; once an officer has found that it is the reporter, they are known by it, and by what was said before. */
@QuarkusTest
class IdentityDecisionTest {
    private final IdentityVault vault;
    private final ContactPlans plans;
    private final CurrentActor actor;

    @Inject
    IdentityDecisionTest(IdentityVault vault, ContactPlans plans, CurrentActor actor) {
        this.vault = vault;
        this.plans = plans;
        this.actor = actor;
    }

    @Test
    void whoSaidNothingBeforeBecomesKnown() {
        Asked asked = Asked.anonymous();
        String name = "Thylacine " + UUID.randomUUID();
        String address = "thylacine-" + UUID.randomUUID() + "@example.org";
        asked.isCalled(Map.of(
                "identity",
                "NAMED",
                "name",
                name,
                "email",
                address,
                "contactSafety",
                Map.of("safeChannels", List.of("EMAIL"))));
        asked.read("officer")
                .then()
                .body("requests[0].identity", equalTo("NAMED"))
                .body("reports[0].identity.identity", equalTo("ANONYMOUS"))
                .body("reports[0].identity.held", equalTo(false))
                .body("reports[0].contactSafety", nullValue());
        assertThat(hashes(asked)).isZero();
        asked.answersInTheThread();

        asked.decide("officer", asked.waiting("IDENTITY"), Asked.accept("ANSWERED_IN_THREAD"))
                .then()
                .statusCode(200)
                .body("reports[0].identity.identity", equalTo("NAMED"))
                .body("reports[0].identity.held", equalTo(true))
                .body("reports[0].identity.since", notNullValue())
                .body("reports[0].contactSafety.automatic[0]", equalTo("EMAIL"))
                .body("requests[0].verified", equalTo(true))
                .body("tasks.find { it.cause == 'IDENTITY_REQUEST' }.state", equalTo("DONE"))
                .body(not(containsString("hylacine")));

        assertThat(hashes(asked)).as("name and address").isEqualTo(2);
        assertThat(emailOf(asked)).isEqualTo(address);
        assertThat(OwnersEyes.tablesThatHold(name)).isEmpty();
        assertThat(asked.count("identity-accepted")).isEqualTo(1L);
        asked.slip()
                .holder()
                .get("/api/v1/my-report")
                .then()
                .body("requests[0].statusKey", equalTo("request.IDENTITY.ACCEPTED"))
                .body(not(containsString("hylacine")));
        Asked.theTrailVerifies();
    }

    @Test
    void whatWasGivenBeforeStaysUnderWhatCameLater() {
        Map<String, Object> report = Reported.verbalAbuse();
        report.put(
                "reporter",
                Map.of(
                        "identity",
                        "CONFIDENTIAL",
                        "name",
                        "Amina " + UUID.randomUUID(),
                        "email",
                        "first-" + UUID.randomUUID() + "@example.org",
                        "phone",
                        "07700 900222",
                        "contactSafety",
                        Map.of("safeChannels", List.of("EMAIL"), "note", "never leave a message")));
        Asked asked = Asked.of(report);
        Object sealed = OwnersEyes.value(
                "SELECT md5(sealed) FROM vault_record WHERE kind = 'REPORTER' AND report_id = ?", asked.report());
        long before = hashes(asked);
        String newer = "second-" + UUID.randomUUID() + "@example.org";
        asked.isCalled(Map.of("identity", "NAMED", "email", newer));
        asked.decide("officer", asked.waiting("IDENTITY"), Asked.accept("MET_IN_PERSON"))
                .then()
                .statusCode(200);
        asked.isCalled(Map.of("identity", "CONFIDENTIAL", "phone", "07700 900333"));
        asked.decide("officer", asked.waiting("IDENTITY"), Asked.accept("CALLED_BACK_ON_KNOWN_NUMBER"))
                .then()
                .statusCode(200)
                .body("reports[0].identity.identity", equalTo("CONFIDENTIAL"));

        assertThat(emailOf(asked)).isEqualTo(newer);
        assertThat(known(asked)).isEqualTo(new IdentityVault.Known(true, true, true));
        assertThat(QuarkusTransaction.requiringNew()
                        .call(() -> plans.of(asked.report()).orElseThrow().safeChannels()))
                .as("whoever gives a number takes no safety plan back")
                .containsExactly(SafeChannel.EMAIL);
        assertThat(hashes(asked)).as("an address and a number more").isEqualTo(before + 2);
        assertThat(OwnersEyes.column(
                        "SELECT identity FROM vault_identity WHERE report_id = ? ORDER BY version", asked.report()))
                .containsExactly("NAMED", "CONFIDENTIAL");
        assertThat(OwnersEyes.value(
                        "SELECT md5(sealed) FROM vault_record WHERE kind = 'REPORTER' AND report_id = ?",
                        asked.report()))
                .isEqualTo(sealed);
    }

    @Test
    void whoIsNotTheReporterIsNeverWrittenTo() {
        Asked asked = Asked.known(Reported.verbalAbuse());
        long before = hashes(asked);
        asked.isCalled(Map.of("identity", "NAMED", "email", "not-them@example.org"));
        asked.decide("officer", asked.waiting("IDENTITY"), Asked.refuse())
                .then()
                .statusCode(200)
                .body("reports[0].identity.identity", equalTo("CONFIDENTIAL"))
                .body("reports[0].identity.since", nullValue());
        assertThat(known(asked).email()).isFalse();
        assertThat(hashes(asked)).isEqualTo(before);
    }

    @Test
    void whoComesForwardAsTheVictimOfTwoOthersMakesAReviewDue() {
        Planted.standardRule();
        Planted planted = Planted.anew();
        List<String> others = List.of(Planted.send(planted.ofVictim()), Planted.send(planted.ofVictim()));
        Asked asked = cameForward(planted, "CONFIDENTIAL");
        assertThat(asked.count("repeat-found")).isEqualTo(0L);

        accepted(asked);

        assertThat(Planted.reviewsOf(List.of(others.getFirst(), others.getLast(), asked.reference())))
                .containsExactly(asked.reference());
        assertThat(asked.count("repeat-found")).isEqualTo(1L);
        repeats("officer", asked)
                .body("items.caseReference", containsInAnyOrder(others.toArray()))
                .body("found[0].incidents", equalTo(3));
    }

    @Test
    void whoComesForwardByNameDoesNotTellAnOfficerWhoIsMeantInAnother() {
        Planted planted = Planted.anew();
        String confidential = Planted.send(planted.ofVictim());
        Asked asked = cameForward(planted, "NAMED");

        accepted(asked);

        repeats("officer", asked).body("items", empty()).body("found[0].hidden", equalTo(1));
        repeats("coordinator", asked).body("items.caseReference", contains(confidential));
    }

    private static Asked cameForward(Planted planted, String identity) {
        Map<String, Object> report = Planted.incident();
        report.put("reporterRole", "VICTIM");
        report.put("reporter", Map.of("identity", "ANONYMOUS"));
        Asked asked = Asked.of(report);
        asked.isCalled(Map.of("identity", identity, "name", planted.name(), "email", planted.email()));
        return asked;
    }

    private static void accepted(Asked asked) {
        asked.answersInTheThread();
        asked.decide("officer", asked.waiting("IDENTITY"), Asked.accept("ANSWERED_IN_THREAD"))
                .then()
                .statusCode(200);
    }

    private static ValidatableResponse repeats(String account, Asked asked) {
        return as(account)
                .get("/api/v1/cases/" + asked.reference() + "/repeats")
                .then()
                .statusCode(200);
    }

    /** As the sender of notices opens it. */
    private String emailOf(Asked asked) {
        UUID report = asked.report();
        return QuarkusTransaction.requiringNew()
                .call(() -> actor.as(
                        new Actor.Reporter(report),
                        () -> vault.addressForNotice(report, IdentityVault.Means.EMAIL, asked.reference())))
                .orElseThrow();
    }

    private IdentityVault.Known known(Asked asked) {
        return QuarkusTransaction.requiringNew().call(() -> vault.known(asked.report()));
    }

    private static long hashes(Asked asked) {
        return (long) OwnersEyes.value("SELECT count(*) FROM vault_hash WHERE report_id = ?", asked.report());
    }
}
