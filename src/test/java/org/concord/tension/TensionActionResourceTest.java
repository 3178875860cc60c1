package org.concord.tension;

import static org.assertj.core.api.Assertions.assertThat;
import static org.concord.Callers.as;
import static org.concord.tension.TensionActs.ALLESTREE;
import static org.concord.tension.TensionActs.NORMANTON;
import static org.concord.tension.TensionActs.PATH;
import static org.concord.tension.TensionActs.added;
import static org.concord.tension.TensionActs.approve;
import static org.concord.tension.TensionActs.audited;
import static org.concord.tension.TensionActs.listed;
import static org.concord.tension.TensionActs.patch;
import static org.concord.tension.TensionActs.post;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItems;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.concord.casework.AtCase;
import org.concord.platform.OwnersEyes;
import org.concord.platform.Refused;
import org.concord.platform.TestClock;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@QuarkusTest
class TensionActionResourceTest {
    private static final ObjectMapper JSON = new ObjectMapper();

    private final TestClock clock;
    private final TensionActs acts;
    private final Watched watched;

    @Inject
    TensionActionResourceTest(TestClock clock, Watched watched) {
        this.clock = clock;
        this.watched = watched;
        this.acts = new TensionActs(clock);
    }

    @AfterEach
    void asItWas() {
        clock.reset();
        watched.beginAnew();
    }

    @Test
    void anActionIsAddedReadListedAndAudited() {
        String signal = watched.normanton();
        Map<String, Object> body = acts.action(NORMANTON);
        body.put("because", Map.of("kind", "SIGNAL", "id", signal));
        body.put("agency", "Derby Homes");
        body.put("ownerId", AtCase.officer("deputy"));
        body.put("publicLine", "We spoke with the neighbourhood 4471.");
        String id = post("officer", body)
                .then()
                .statusCode(201)
                .header("ETag", "\"0\"")
                .body("label", equalTo("Contact with the key individual network"))
                .body("wards", contains(NORMANTON))
                .body("because.kind", equalTo("SIGNAL"))
                .body("because.id", equalTo(signal))
                .body("owner.id", equalTo(AtCase.officer("deputy")))
                .body("agency", equalTo("Derby Homes"))
                .body("state", equalTo("OPEN"))
                .body("overdue", equalTo(false))
                .body("createdBy.id", equalTo(AtCase.officer("officer")))
                .body("publicLineBy.id", equalTo(AtCase.officer("officer")))
                .body("publicLineApprovedBy", nullValue())
                .extract()
                .path("id");

        as("officer")
                .get(PATH + "/" + id)
                .then()
                .statusCode(200)
                .header("ETag", "\"0\"")
                .body("id", equalTo(id));
        assertThat(listed("officer", "ward", NORMANTON)).contains(id);
        assertThat(listed("deputy", "owner", "me")).contains(id);
        assertThat(listed("officer", "owner", "me")).doesNotContain(id);
        assertThat(listed("coordinator", "state", "DONE")).doesNotContain(id);
        assertThat(audited(id, "tension-action-added"))
                .singleElement()
                .asString()
                .contains("\"kind\":\"KIN_CONTACT\"", "\"wards\":[\"" + NORMANTON + "\"]")
                .doesNotContain("Ask around", "Derby Homes");
        assertThat(OwnersEyes.tablesThatHold("neighbourhood 4471")).containsExactly("tension_action_line");
    }

    @Test
    void whyItIsDoneIsSomethingThatItsAuthorCanLookAt() {
        Map<String, Object> body = acts.action(NORMANTON);
        String event = Calendar.added("officer", Calendar.EVENTS, Calendar.event("Seen by both", today()));
        String rumour = Calendar.added("officer", Calendar.RUMOURS, Calendar.rumour("Said by somebody"));
        String observed = Observed.id("officer", Observed.talk());
        for (Map<String, Object> seen : List.<Map<String, Object>>of(
                Map.of("kind", "EVENT", "id", event),
                Map.of("kind", "RUMOUR", "id", rumour),
                Map.of("kind", "OBSERVATION", "id", observed))) {
            body.put("because", seen);
            post("officer", body).then().statusCode(201);
        }
        Map<String, Object> far = Calendar.event("Elsewhere", today());
        far.put("wards", List.of(Calendar.ELSEWHERE));
        String hidden = Calendar.added("officer2", Calendar.EVENTS, far);
        for (Map<String, Object> unseen : List.<Map<String, Object>>of(
                Map.of("kind", "EVENT", "id", hidden),
                Map.of("kind", "RUMOUR", "id", event),
                Map.of("kind", "SIGNAL", "id", UUID.randomUUID().toString()),
                Map.of("kind", "OBSERVATION", "id", rumour))) {
            body.put("because", unseen);
            post("officer", body)
                    .then()
                    .spec(Refused.with(400, "validation-failed"))
                    .body("errors.pointer", contains("/because/id"));
        }
        body.put("because", Map.of("kind", "EVENT"));
        post("officer", body).then().statusCode(400).body("errors.pointer", contains("/because"));
    }

    private String today() {
        return clock.instant().toString().substring(0, 10);
    }

    @Test
    void thereIsOneListOfKindsAndCasesSeeTheirOwnOfIt() {
        as("officer")
                .get(PATH + "/kinds")
                .then()
                .statusCode(200)
                .body("items.code", hasItems("MEDIATION", "GRAFFITI_REMOVAL", "KIN_CONTACT", "EVENT_PLAN", "CIA"))
                .body("items[-1].code", equalTo("OTHER"));
        assertThat(as("officer").get("/api/v1/action-kinds").jsonPath().getList("items.code"))
                .contains("MEDIATION", "OTHER")
                .doesNotContain("KIN_CONTACT", "CIA");
    }

    @Test
    void outsideTheWardsThereIsNoActionAndWhatIsOfTheWholeCityIsEverybodys() {
        String elsewhere = added("coordinator", acts.action(ALLESTREE));
        String both = added("coordinator", acts.action(NORMANTON, ALLESTREE));
        String everywhere = added("coordinator", acts.action());

        assertThat(listed("officer")).contains(both, everywhere).doesNotContain(elsewhere);
        assertThat(listed("officer", "ward", ALLESTREE)).contains(both).doesNotContain(elsewhere);
        assertThat(listed("coordinator")).contains(elsewhere, both, everywhere);
        as("officer").get(PATH + "/" + elsewhere).then().spec(Refused.with(404, "not-found"));
        patch("officer", elsewhere, 0, Map.of("outcome", "x")).then().spec(Refused.with(404, "not-found"));
        approve("officer", elsewhere, 0).then().spec(Refused.with(404, "not-found"));
        as("officer").get(PATH + "/" + both).then().statusCode(200);
        patch("officer", everywhere, 0, Map.of("agency", "Police")).then().statusCode(200);
        post("officer", acts.action(ALLESTREE))
                .then()
                .spec(Refused.with(400, "validation-failed"))
                .body("errors.pointer", contains("/wards"));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "kind | \"PARADE\" | /kind",
                "what | \" \" | /what",
                "what | 7 | /what",
                "wards | [\"E05015521\", \"E05015521\"] | /wards",
                "wards | [\"E05999999\"] | /wards",
                "wards | [null] | /wards",
                "because | {\"kind\": \"SIGNAL\"} | /because",
                "because | {\"kind\": \"GOSSIP\", \"id\": \"0192f0c0-0000-7000-8000-000000000000\"} | /because/kind",
                "ownerId | \"0192f0c0-0000-7000-8000-000000000000\" | /ownerId",
                "dueAt | \"2020-01-01T00:00:00Z\" | /dueAt",
                "dueAt | null | /dueAt",
                "noticedAt | \"2020-01-01T00:00:00Z\" | /noticedAt",
                "title | \"x\" | /title"
            })
    void whatIsNoActionIsRefused(String member, String value, String pointer) throws JsonProcessingException {
        Map<String, Object> body = acts.action(NORMANTON);
        body.put(member, JSON.readTree(value));

        post("officer", body)
                .then()
                .spec(Refused.with(400, "validation-failed"))
                .body("errors.pointer", contains(pointer));
    }

    @Test
    void textsThatAreTooLongAreRefusedEach() {
        for (String member : List.of("what", "agency", "publicLine")) {
            Map<String, Object> body = acts.action(NORMANTON);
            body.put(member, "x".repeat(301));
            post("officer", body).then().statusCode(400).body("errors.pointer", contains("/" + member));
        }
        as("officer").get(PATH + "?ward=E05999999").then().body("errors.pointer", contains("#ward"));
        as("officer").get(PATH + "?owner=x").then().spec(Refused.with(400, "bad-parameter"));
        as("officer").get(PATH + "?state=LATE").then().spec(Refused.with(400, "bad-parameter"));
        as("officer").get(PATH + "?overdue=maybe").then().spec(Refused.with(400, "bad-parameter"));
        as("officer").get(PATH + "?colour=red").then().spec(Refused.with(400, "bad-parameter"));
    }

    @Test
    void whatIsDoneSaysWhatCameOfItAndCanBeTakenUpAgain() {
        String id = added("officer", acts.action(NORMANTON));
        patch("officer", id, 0, Map.of("state", "DONE"))
                .then()
                .spec(Refused.with(400, "validation-failed"))
                .body("errors.pointer", contains("/outcome"));
        patch("officer", id, 0, Map.of("state", "DONE", "outcome", "All is calm 4472"))
                .then()
                .statusCode(200)
                .header("ETag", "\"1\"")
                .body("state", equalTo("DONE"))
                .body("endedAt", notNullValue());
        patch("officer", id, 1, Map.of("what", "Else")).then().spec(Refused.with(409, "task-ended"));
        patch("officer", id, 0, Map.of("outcome", "x")).then().spec(Refused.with(412, "version-mismatch"));
        as("officer")
                .body(Map.of("outcome", "x"))
                .patch(PATH + "/" + id)
                .then()
                .spec(Refused.with(428, "precondition-required"));
        patch("officer", id, 1, Map.of()).then().spec(Refused.with(400, "validation-failed"));
        patch("officer", id, 1, Map.of("state", "OPEN"))
                .then()
                .statusCode(200)
                .body("endedAt", nullValue())
                .body("outcome", equalTo("All is calm 4472"));
        patch("officer", id, 2, Map.of("state", "CANCELLED")).then().statusCode(200);
        assertThat(audited(id, "tension-action-changed")).hasSize(3).allSatisfy(entry -> assertThat(entry.toString())
                .contains("\"detail\":")
                .doesNotContain("calm"));
    }

    @Test
    void graffitiHasTheClockThatItHasInACaseAndWhatIsLateIsOverdue() {
        Instant noticed = clock.instant().minus(Duration.ofHours(30));
        Map<String, Object> body = new HashMap<>(Map.of(
                "kind",
                "GRAFFITI_REMOVAL",
                "what",
                "Clean",
                "wards",
                List.of(NORMANTON),
                "noticedAt",
                noticed.toString()));
        Response late = post("officer", body);
        late.then().statusCode(201).body("overdue", equalTo(true));
        String id = late.path("id");
        assertThat(Instant.parse(late.path("dueAt"))).isEqualTo(noticed.plus(Duration.ofHours(24)));
        assertThat(listed("officer", "overdue", "true")).contains(id);
        assertThat(listed("officer", "overdue", "false")).doesNotContain(id);
        body.put("dueAt", clock.instant().plus(Duration.ofDays(2)).toString());
        post("officer", body).then().statusCode(400).body("errors.pointer", contains("/dueAt"));
        patch("officer", id, 0, Map.of("state", "CANCELLED"))
                .then()
                .statusCode(200)
                .body("overdue", equalTo(false));
        assertThat(listed("officer", "overdue", "true")).doesNotContain(id);
    }

    @Test
    void oneKeyAddsOneAndOfTwoWhoChangeItAtOnceOneComesSecond() throws Exception {
        Map<String, Object> body = acts.action(NORMANTON);
        String key = UUID.randomUUID().toString();
        Set<String> ids = new HashSet<>();
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
        assertThat(ids).hasSize(1);
        String id = ids.iterator().next();
        try (ExecutorService two = Executors.newVirtualThreadPerTaskExecutor()) {
            List<Callable<Integer>> changes = List.of(
                    () -> patch("officer", id, 0, Map.of("what", "One")).statusCode(),
                    () -> patch("officer", id, 0, Map.of("what", "Other")).statusCode());
            List<Integer> answers = new ArrayList<>();
            for (Future<Integer> answer : two.invokeAll(changes)) {
                answers.add(answer.get());
            }
            assertThat(answers).containsExactlyInAnyOrder(200, 412);
        }
    }
}
