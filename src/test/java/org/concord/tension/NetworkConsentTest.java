package org.concord.tension;

import static org.assertj.core.api.Assertions.assertThat;
import static org.concord.Callers.as;
import static org.concord.tension.NetworkActs.NORMANTON;
import static org.concord.tension.NetworkActs.PATH;
import static org.concord.tension.NetworkActs.added;
import static org.concord.tension.NetworkActs.at;
import static org.concord.tension.NetworkActs.audited;
import static org.concord.tension.NetworkActs.listed;
import static org.concord.tension.NetworkActs.put;
import static org.concord.tension.NetworkActs.renew;
import static org.concord.tension.NetworkActs.talk;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;

import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.concord.Callers;
import org.concord.EveryItem;
import org.concord.Planted;
import org.concord.platform.OwnersEyes;
import org.concord.platform.Refused;
import org.concord.platform.TestClock;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** Nothing of a contact is shown without a consent that holds, and nothing of them is left once they took it back. */
@QuarkusTest
class NetworkConsentTest {
    private final TestClock clock;
    private final NetworkActs acts;

    @Inject
    NetworkConsentTest(TestClock clock) {
        this.clock = clock;
        this.acts = new NetworkActs(clock);
    }

    @AfterEach
    void resetClock() {
        clock.reset();
    }

    private void later(int days) {
        clock.advance(Duration.ofDays(days));
        Callers.signAllInAnew();
    }

    @Test
    void whatConsentHasRunOutOfIsNotShownUntilItIsGivenAnew() {
        String id = added("officer", acts.contact("Gil", NORMANTON));
        talk(id, "Said 1").then().statusCode(201);
        later(30);
        at("officer", id).then().body("consent.state", equalTo("CURRENT")).body("name", equalTo("Gil"));
        int readings = audited(id, "network-contact-read").size();

        later(1);

        at("officer", id)
                .then()
                .statusCode(200)
                .body("consent.state", equalTo("EXPIRED"))
                .body("name", nullValue())
                .body("phone", nullValue())
                .body("languages", empty());
        as("officer").get(PATH + "/" + id + "/log").then().body("items.text", contains(nullValue()));
        assertThat(EveryItem.of("officer", PATH + "?"))
                .filteredOn(one -> one.get("id").equals(id))
                .singleElement()
                .satisfies(one -> assertThat(one.get("name")).isNull());
        assertThat(audited(id, "network-contact-read")).as("nothing was read").hasSize(readings);
        talk(id, "Said 2").then().spec(Refused.with(409, "contact-consent-over"));
        Map<String, Object> other = acts.contact("Gil");
        other.remove("consent");
        put(id, 1, other).then().spec(Refused.with(409, "contact-consent-over"));
        Map<String, Object> late = acts.consent(10);
        late.put("until", acts.today().minusDays(1).toString());
        renew(id, 1, late).then().statusCode(400).body("errors.pointer", contains("/until"));
        renew(id, 0, acts.consent(10)).then().spec(Refused.with(412, "version-mismatch"));
        renew(id, 1, acts.consent(10)).then().statusCode(200).body("version", equalTo(2));
        at("officer", id).then().body("name", equalTo("Gil")).body("consent.state", equalTo("CURRENT"));
        as("officer").get(PATH + "/" + id + "/log").then().body("items.text", contains("Said 1"));
        assertThat(OwnersEyes.column(
                        "SELECT number FROM tension_contact_consent WHERE contact_id = ?", UUID.fromString(id)))
                .hasSize(2);
    }

    @Test
    void afterAWithdrawalNothingOfThemIsLeft() {
        String marker = Planted.anew().name();
        String id = added("officer", acts.contact(marker, NORMANTON));
        talk(id, marker + " said").then().statusCode(201);
        UUID uuid = UUID.fromString(id);

        as("officer").delete(PATH + "/" + id + "/consent").then().statusCode(204);
        as("officer").delete(PATH + "/" + id + "/consent").then().statusCode(204);

        assertThat(OwnersEyes.tablesThatHold(marker)).isEmpty();
        assertThat(OwnersEyes.row(
                        "SELECT k.wrapped, k.destroyed_at IS NOT NULL AS gone FROM data_key k JOIN tension_contact c ON c.data_key_id = k.id WHERE c.id = ?",
                        uuid))
                .containsEntry("wrapped", null)
                .containsEntry("gone", true);
        assertThat(OwnersEyes.row(
                        "SELECT details, vetting, vetted_on, last_contacted_at FROM tension_contact WHERE id = ?",
                        uuid))
                .containsEntry("details", null)
                .containsEntry("vetting", "NONE")
                .containsEntry("last_contacted_at", null);
        assertThat(OwnersEyes.column("SELECT said FROM tension_contact_log WHERE contact_id = ?", uuid))
                .containsOnlyNulls();
        at("officer", id)
                .then()
                .statusCode(200)
                .body("consent.state", equalTo("WITHDRAWN"))
                .body("consent.withdrawnAt", notNullValue())
                .body("name", nullValue());
        as("officer").get(PATH + "/" + id + "/log").then().body("items.text", contains(nullValue()));
        assertThat(audited(id, "network-consent-withdrawn")).hasSize(1);
        talk(id, "x").then().spec(Refused.with(409, "contact-consent-over"));
        int version = at("officer", id).path("version");
        renew(id, version, acts.consent(10)).then().spec(Refused.with(409, "contact-consent-over"));
        Map<String, Object> other = acts.contact("New", NORMANTON);
        other.remove("consent");
        put(id, version, other).then().spec(Refused.with(409, "contact-consent-over"));
        assertThat(listed("officer")).as("an empty row that says so").contains(id);
    }

    @Test
    void oneKeyEntersOneAndATalkBesideAWithdrawalLeavesNothingBehind() throws Exception {
        Map<String, Object> body = acts.contact("Hana", NORMANTON);
        String key = UUID.randomUUID().toString();
        List<String> ids = new ArrayList<>();
        for (int i = 0; i < 2; i++) {
            ids.add(as("officer")
                    .header("Idempotency-Key", key)
                    .body(body)
                    .post(PATH)
                    .then()
                    .statusCode(201)
                    .extract()
                    .path("id"));
        }
        assertThat(ids.getFirst()).isEqualTo(ids.getLast());
        String id = ids.getFirst();
        try (ExecutorService two = Executors.newVirtualThreadPerTaskExecutor()) {
            List<Callable<Integer>> acts = List.of(
                    () -> talk(id, "At once").statusCode(),
                    () -> as("officer").delete(PATH + "/" + id + "/consent").statusCode());
            List<Integer> answers = new ArrayList<>();
            for (Future<Integer> answer : two.invokeAll(acts)) {
                answers.add(answer.get());
            }
            assertThat(answers.getFirst()).isIn(201, 409);
            assertThat(answers.getLast()).isEqualTo(204);
        }
        assertThat(OwnersEyes.column("SELECT said FROM tension_contact_log WHERE contact_id = ?", UUID.fromString(id)))
                .allMatch(Objects::isNull);
    }
}
