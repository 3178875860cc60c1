package org.concord.tension;

import static org.assertj.core.api.Assertions.assertThat;
import static org.concord.Callers.as;
import static org.concord.tension.NetworkActs.ALLESTREE;
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
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.concord.EveryItem;
import org.concord.Planted;
import org.concord.casework.AtCase;
import org.concord.platform.OwnersEyes;
import org.concord.platform.Refused;
import org.concord.platform.TestClock;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@QuarkusTest
class NetworkResourceTest {
    private static final ObjectMapper JSON = new ObjectMapper();

    private final NetworkActs acts;

    @Inject
    NetworkResourceTest(TestClock clock) {
        this.acts = new NetworkActs(clock);
    }

    @Test
    void aContactIsEnteredSealedReadAndEachReadingIsRecorded() {
        String marker = Planted.anew().name();
        String id = added("officer", acts.contact(marker, NORMANTON));

        assertThat(OwnersEyes.tablesThatHold(marker)).isEmpty();
        assertThat(OwnersEyes.tablesThatHold("Slovak")).doesNotContain("tension_contact");
        at("officer", id)
                .then()
                .statusCode(200)
                .header("ETag", "\"0\"")
                .body("name", equalTo(marker))
                .body("languages", contains("Slovak"))
                .body("wards", contains(NORMANTON))
                .body("phone", equalTo("+44 7700 900123"))
                .body("vetting", equalTo("DBS"))
                .body("consent.state", equalTo("CURRENT"))
                .body("consent.takenBy.id", equalTo(AtCase.officer("officer")))
                .body("lastContactedAt", nullValue());
        assertThat(audited(id, "network-contact-added")).hasSize(1);
        assertThat(audited(id, "network-consent-recorded"))
                .singleElement()
                .asString()
                .contains("SPOKEN");
        assertThat(audited(id, "network-contact-read")).hasSize(1);
        Map<String, Object> item = EveryItem.of("officer", PATH + "?").stream()
                .filter(one -> one.get("id").equals(id))
                .findFirst()
                .orElseThrow();
        assertThat(item).containsEntry("name", marker).doesNotContainKeys("phone", "email");
        assertThat(OwnersEyes.column(
                        "SELECT count(*) FROM audit_entry WHERE action = 'network-listed' AND convert_from(canonical, 'UTF8') LIKE ?",
                        "%" + id + "%"))
                .containsExactly(1L);
    }

    @Test
    void outsideTheWardsThereIsNobodyAndTheCoordinatorSeesAll() {
        String elsewhere = added("coordinator", acts.contact("Ana", ALLESTREE));
        String both = added("coordinator", acts.contact("Bea", ALLESTREE, NORMANTON));
        String everywhere = added("coordinator", acts.contact("Cora"));

        assertThat(listed("officer")).contains(both, everywhere).doesNotContain(elsewhere);
        assertThat(listed("coordinator")).contains(elsewhere, both, everywhere);
        at("officer", elsewhere).then().spec(Refused.with(404, "not-found"));
        put(elsewhere, 0, acts.contact("Ana", NORMANTON)).then().spec(Refused.with(404, "not-found"));
        renew(elsewhere, 0, acts.consent(3)).then().spec(Refused.with(404, "not-found"));
        talk(elsewhere, "x").then().spec(Refused.with(404, "not-found"));
        as("officer").get(PATH + "/" + elsewhere + "/log").then().spec(Refused.with(404, "not-found"));
        as("officer").delete(PATH + "/" + elsewhere + "/consent").then().spec(Refused.with(404, "not-found"));
        at("coordinator", elsewhere).then().body("name", equalTo("Ana"));
        for (String nobody : List.of("analyst", "auditor", "administrator", "custodian", "adviser")) {
            at(nobody, both).then().spec(Refused.with(403, "forbidden"));
        }
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "name | \" \" | /name",
                "communities | [\"\"] | /communities",
                "languages | [null] | /languages",
                "wards | [\"E05015508\"] | /wards",
                "phone | null | /phone",
                "phone | \"ring me\" | /phone",
                "email | \"nobody\" | /email",
                "vetting | \"NONE\" | /vettedOn",
                "vetting | \"RUMOUR\" | /vetting",
                "vettedOn | null | /vettedOn",
                "vettedOn | \"2999-01-01\" | /vettedOn",
                "consent | null | /consent",
                "consent.givenOn | null | /consent/givenOn",
                "consent.how | null | /consent/how",
                "consent.how | \"GUESSED\" | /consent/how",
                "consent.until | null | /consent/until",
                "consent.until | \"2020-01-01\" | /consent/until",
                "consent.until | \"2999-01-01\" | /consent/until",
                "consent.takenBy | \"0192f0c0-0000-7000-8000-000000000000\" | /consent/takenBy",
                "nickname | \"x\" | /nickname"
            })
    @SuppressWarnings("unchecked")
    void whoDidNotAgreeOrIsNotSaidWholeIsNotEntered(String member, String value, String pointer)
            throws JsonProcessingException {
        Map<String, Object> body = acts.contact("Dora", NORMANTON);
        Object spoilt = JSON.readValue(value, Object.class);
        if (member.startsWith("consent.")) {
            ((Map<String, Object>) body.get("consent")).put(member.substring("consent.".length()), spoilt);
        } else {
            body.put(member, spoilt);
        }

        as("officer")
                .body(body)
                .post(PATH)
                .then()
                .spec(Refused.with(400, "validation-failed"))
                .body("errors.pointer", contains(pointer));
    }

    @Test
    void aTalkIsWrittenDownSealedAndReadNewestFirst() {
        String marker = Planted.anew().placeName();
        String id = added("officer", acts.contact("Ema", NORMANTON));
        String event = Calendar.added(
                "officer",
                Calendar.EVENTS,
                Calendar.event("Talked of", acts.clock().instant().toString().substring(0, 10)));
        String earlier = acts.clock().instant().minus(Duration.ofDays(2)).toString();
        talk(id, marker).then().statusCode(201).body("id", notNullValue());
        as("officer")
                .body(Map.of(
                        "how",
                        "MEETING",
                        "text",
                        "Before",
                        "at",
                        earlier,
                        "about",
                        Map.of("kind", "EVENT", "id", event)))
                .post(PATH + "/" + id + "/log")
                .then()
                .statusCode(201);

        assertThat(OwnersEyes.tablesThatHold(marker)).isEmpty();
        var first = as("officer")
                .get(PATH + "/" + id + "/log?limit=1")
                .then()
                .statusCode(200)
                .extract()
                .jsonPath();
        assertThat(first.getList("items.text")).containsExactly(marker);
        as("officer")
                .get(PATH + "/" + id + "/log?limit=1&cursor=" + first.getString("nextCursor"))
                .then()
                .body("items.text", contains("Before"))
                .body("items[0].about.id", equalTo(event))
                .body("items[0].writtenBy.id", equalTo(AtCase.officer("officer")));
        assertThat(audited(id, "network-log-read")).hasSize(2);
        assertThat(audited(id, "network-contact-logged")).hasSize(2);
        at("officer", id).then().body("lastContactedAt", notNullValue()).body("version", equalTo(2));
        for (Map<String, Object> spoilt : List.<Map<String, Object>>of(
                Map.of("text", "x"),
                Map.of("how", "PHONE"),
                Map.of("how", "PHONE", "text", "x".repeat(2001)),
                Map.of("how", "PHONE", "text", "x", "at", "2999-01-01T00:00:00Z"),
                Map.of("how", "PHONE", "text", "x", "about", Map.of("kind", "EVENT", "id", UUID.randomUUID())),
                Map.of("how", "PHONE", "text", "x", "about", Map.of("kind", "RUMOUR", "id", event)),
                Map.of("how", "PHONE", "text", "x", "about", Map.of("kind", "SIGNAL", "id", event)))) {
            as("officer")
                    .body(spoilt)
                    .post(PATH + "/" + id + "/log")
                    .then()
                    .spec(Refused.with(400, "validation-failed"));
        }
    }

    @Test
    void whatIsKnownIsReplacedAgainstItsVersionAndConsentIsGivenByItself() {
        String id = added("officer", acts.contact("Fay", NORMANTON));
        Map<String, Object> other = acts.contact("Fay Other", NORMANTON);
        put(id, 0, other).then().statusCode(400).body("errors.pointer", contains("/consent"));
        other.remove("consent");
        put(id, 0, other).then().statusCode(200).header("ETag", "\"1\"").body("name", equalTo("Fay Other"));
        put(id, 0, other).then().spec(Refused.with(412, "version-mismatch"));
        as("officer").body(other).put(PATH + "/" + id).then().spec(Refused.with(428, "precondition-required"));
        assertThat(audited(id, "network-contact-changed"))
                .singleElement()
                .asString()
                .doesNotContain("Fay");
    }
}
