package org.concord.referral;

import static org.assertj.core.api.Assertions.assertThat;
import static org.concord.Callers.as;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.everyItem;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;
import static org.hamcrest.Matchers.startsWith;

import io.quarkus.test.junit.QuarkusTest;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.concord.EveryItem;
import org.concord.casework.AtCase;
import org.concord.platform.OwnersEyes;
import org.concord.platform.Refused;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@QuarkusTest
class HandOverResourceTest {
    private static final String PATH = "/hand-overs";
    private static final String LEAD = PreventLead.ACCOUNT;

    @Test
    void aWorryForSafeguardingIsKeptWithTheCaseAndSaysWhereToGo() {
        AtCase file = AtCase.opened();
        file.post("officer", PATH, Map.of("kind", "SAFEGUARDING_CHILD"))
                .then()
                .statusCode(201)
                .body("kind", equalTo("SAFEGUARDING_CHILD"))
                .body("referred", equalTo(true))
                .body("handedOverAt", notNullValue())
                .body("contacts.code", hasItem("CHILDREN_SOCIAL_CARE"))
                .body("contacts.purpose", everyItem(equalTo("SAFEGUARDING")));
        file.post("officer", PATH, Map.of("kind", "SAFEGUARDING_ADULT", "referred", false))
                .then()
                .statusCode(201)
                .body("referred", equalTo(false));
        assertThat(file.get(PATH).getList("items.kind")).containsExactly("SAFEGUARDING_CHILD", "SAFEGUARDING_ADULT");
        assertThat(file.get(PATH).getList("items.handedOverBy.id")).containsOnly(AtCase.officer("officer"));
        assertThat(file.get(PATH + "?limit=1").getString("nextCursor")).isNotNull();
        assertThat(file.audited("handed-over")).hasSize(2);
    }

    @Test
    void ofAWorryForPreventNothingStaysWithTheCase() {
        PreventLead.isThere();
        AtCase file = AtCase.opened();
        int version = file.version();
        Object updated = OwnersEyes.value("SELECT updated_at FROM case_file WHERE reference = ?", file.reference());
        Object before = OwnersEyes.value("SELECT coalesce(max(id::text), '') FROM prevent_hand_over");
        file.post("officer", PATH, Map.of("kind", "PREVENT"))
                .then()
                .statusCode(201)
                .body("forms.url", contains(startsWith("https://www.gov.uk/")))
                .body("contacts", empty())
                .body("id", nullValue());
        String id =
                OwnersEyes.value("SELECT max(id::text) FROM prevent_hand_over").toString();
        assertThat(id).isNotEqualTo(before);

        assertThat(file.get(PATH).getList("items")).isEmpty();
        assertThat(file.version()).isEqualTo(version);
        assertThat(OwnersEyes.value("SELECT updated_at FROM case_file WHERE reference = ?", file.reference()))
                .isEqualTo(updated);
        assertThat(file.audited("handed-over")).isEmpty();
        assertThat(recordedOf(id))
                .contains("\"handOver\":\"" + id + "\"", "\"detail\":")
                .doesNotContain("PREVENT", "referred", file.reference(), file.report());
        List<Map<String, Object>> read = EveryItem.of(LEAD, "/api/v1/hand-overs?", 200);
        assertThat(read).allSatisfy(item -> assertThat(item)
                .containsOnlyKeys("id", "kind", "referred", "handedOverBy", "handedOverAt")
                .containsEntry("kind", "PREVENT"));
        assertThat(read).extracting(item -> item.get("id")).contains(id);
        assertThat(OwnersEyes.column("SELECT action FROM audit_entry WHERE subject = 'hand-overs'"))
                .contains("hand-overs-read");
        as(LEAD).get("/api/v1/hand-overs?limit=0").then().spec(Refused.with(400, "bad-parameter"));
        as(LEAD).get("/api/v1/hand-overs?cursor=x").then().spec(Refused.with(400, "bad-cursor"));
    }

    private static String recordedOf(String handOver) {
        return OwnersEyes.value(
                        "SELECT convert_from(canonical, 'UTF8') FROM audit_entry WHERE action = 'handed-over' AND subject = ?",
                        "hand-over:" + handOver)
                .toString();
    }

    @Test
    void aWorryThatCameUpInNoCaseIsHandedOverToo() {
        PreventLead.isThere();
        long before = OwnersEyes.count("prevent_hand_over");
        String key = UUID.randomUUID().toString();
        for (int i = 0; i < 2; i++) {
            as("coordinator")
                    .header("Idempotency-Key", key)
                    .body(Map.of("referred", false))
                    .post("/api/v1/hand-overs")
                    .then()
                    .statusCode(201)
                    .body("kind", equalTo("PREVENT"))
                    .body("referred", equalTo(false))
                    .body("forms.url", contains(startsWith("https://www.gov.uk/")))
                    .body("id", nullValue());
        }
        as(LEAD).body("{}").post("/api/v1/hand-overs").then().statusCode(201).body("referred", equalTo(true));
        assertThat(OwnersEyes.count("prevent_hand_over")).isEqualTo(before + 2);
        for (String body : List.of("{\"about\": \"Ada\"}", "{\"referred\": 1}")) {
            as("officer").body(body).post("/api/v1/hand-overs").then().spec(Refused.with(400, "validation-failed"));
        }
        assertThat(OwnersEyes.count("prevent_hand_over")).isEqualTo(before + 2);
    }

    @Test
    void thePreventLeadReadsNoCaseAndNobodyElseReadsTheCompartment() {
        PreventLead.isThere();
        AtCase file = AtCase.opened();
        as(LEAD).get(file.path("")).then().spec(Refused.with(403, "forbidden"));
        as(LEAD).get(file.path(PATH)).then().spec(Refused.with(403, "forbidden"));
        for (String account : List.of("officer", "coordinator", "custodian", "auditor", "administrator")) {
            as(account).get("/api/v1/hand-overs").then().spec(Refused.with(403, "forbidden"));
        }
        as("officer2")
                .body(Map.of("kind", "PREVENT"))
                .post(file.path(PATH))
                .then()
                .spec(Refused.with(404, "not-found"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{}",
                "{\"kind\": \"OTHER\"}",
                "{\"kind\": \"PREVENT\", \"note\": \"He said that\"}",
                "{\"kind\": \"PREVENT\", \"name\": \"Ada\"}",
                "{\"kind\": \"PREVENT\", \"referred\": \"yes\"}"
            })
    void thereIsNoPlaceToSayWhatTheWorryIs(String body) {
        long before = OwnersEyes.count("prevent_hand_over");
        AtCase.opened().post("officer", PATH, body).then().spec(Refused.with(400, "validation-failed"));
        assertThat(OwnersEyes.count("prevent_hand_over")).isEqualTo(before);
    }

    @Test
    void oneKeyHandsOverOnce() {
        AtCase file = AtCase.opened();
        String key = UUID.randomUUID().toString();
        for (int i = 0; i < 2; i++) {
            as("officer")
                    .header("Idempotency-Key", key)
                    .body(Map.of("kind", "SAFEGUARDING_ADULT"))
                    .post(file.path(PATH))
                    .then()
                    .statusCode(201)
                    .body("contacts.code", hasItem("ADULT_SOCIAL_CARE"));
        }
        assertThat(file.get(PATH).getList("items")).hasSize(1);
    }
}
