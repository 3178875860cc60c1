package org.concord.tension;

import static org.assertj.core.api.Assertions.assertThat;
import static org.concord.Callers.as;
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
import java.util.stream.Collectors;
import org.concord.EveryItem;
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
    private static final String PATH = "/api/v1/tension/actions";
    private static final ObjectMapper JSON = new ObjectMapper();
    /** Normanton and Arboretum are the demonstration officer's wards, Allestree is not. */
    private static final String NORMANTON = "E05015521";

    private static final String ALLESTREE = "E05015508";

    private final TestClock clock;
    private final ActionsDue due;

    @Inject
    TensionActionResourceTest(TestClock clock, ActionsDue due) {
        this.clock = clock;
        this.due = due;
    }

    @AfterEach
    void resetClock() {
        clock.reset();
    }

    private Map<String, Object> action(String... wards) {
        return new HashMap<>(Map.of(
                "kind",
                "KIN_CONTACT",
                "what",
                "Ask around",
                "wards",
                List.of(wards),
                "dueAt",
                clock.instant().plus(Duration.ofDays(30)).toString()));
    }

    private static Response post(String account, Object body) {
        return as(account).body(body).post(PATH);
    }

    private static String added(String account, Object body) {
        return post(account, body).then().statusCode(201).extract().path("id");
    }

    private static Response patch(String account, String id, int version, Object body) {
        return as(account)
                .header("If-Match", "\"" + version + "\"")
                .body(body)
                .patch(PATH + "/" + id);
    }

    private static Response approve(String account, String id, int version) {
        return as(account).header("If-Match", "\"" + version + "\"").post(PATH + "/" + id + "/approval");
    }

    private static Set<Object> listed(String account, String... query) {
        return EveryItem.of(cursor -> {
                    var request = as(account).queryParam("limit", 200);
                    for (int i = 0; i < query.length; i += 2) {
                        request.queryParam(query[i], query[i + 1]);
                    }
                    return (cursor == null ? request : request.queryParam("cursor", cursor)).get(PATH);
                })
                .stream()
                .map(one -> one.get("id"))
                .collect(Collectors.toSet());
    }

    private static List<Object> audited(String id, String action) {
        return OwnersEyes.column(
                "SELECT convert_from(canonical, 'UTF8') FROM audit_entry WHERE subject = ? AND action = ? ORDER BY recorded_at, id",
                "tension-action:" + id,
                action);
    }

    @Test
    void anActionIsAddedReadListedAndAudited() {
        String signal = UUID.randomUUID().toString();
        Map<String, Object> body = action(NORMANTON);
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

        as("officer").get(PATH + "/" + id).then().statusCode(200).header("ETag", "\"0\"").body("id", equalTo(id));
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
        String elsewhere = added("coordinator", action(ALLESTREE));
        String both = added("coordinator", action(NORMANTON, ALLESTREE));
        String everywhere = added("coordinator", action());

        assertThat(listed("officer")).contains(both, everywhere).doesNotContain(elsewhere);
        assertThat(listed("officer", "ward", ALLESTREE)).contains(both).doesNotContain(elsewhere);
        assertThat(listed("coordinator")).contains(elsewhere, both, everywhere);
        as("officer").get(PATH + "/" + elsewhere).then().spec(Refused.with(404, "not-found"));
        patch("officer", elsewhere, 0, Map.of("outcome", "x")).then().spec(Refused.with(404, "not-found"));
        approve("officer", elsewhere, 0).then().spec(Refused.with(404, "not-found"));
        as("officer").get(PATH + "/" + both).then().statusCode(200);
        patch("officer", everywhere, 0, Map.of("agency", "Police")).then().statusCode(200);
        post("officer", action(ALLESTREE))
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
        Map<String, Object> body = action(NORMANTON);
        body.put(member, JSON.readTree(value));

        post("officer", body)
                .then()
                .spec(Refused.with(400, "validation-failed"))
                .body("errors.pointer", contains(pointer));
    }

    @Test
    void textsThatAreTooLongAreRefusedEach() {
        for (String member : List.of("what", "agency", "publicLine")) {
            Map<String, Object> body = action(NORMANTON);
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
        String id = added("officer", action(NORMANTON));
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
        as("officer").body(Map.of("outcome", "x")).patch(PATH + "/" + id).then().spec(Refused.with(428, "precondition-required"));
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
                "kind", "GRAFFITI_REMOVAL", "what", "Clean", "wards", List.of(NORMANTON), "noticedAt", noticed.toString()));
        Response late = post("officer", body);
        late.then().statusCode(201).body("overdue", equalTo(true));
        String id = late.path("id");
        assertThat(Instant.parse(late.path("dueAt"))).isEqualTo(noticed.plus(Duration.ofHours(24)));
        assertThat(listed("officer", "overdue", "true")).contains(id);
        assertThat(listed("officer", "overdue", "false")).doesNotContain(id);
        body.put("dueAt", clock.instant().plus(Duration.ofDays(2)).toString());
        post("officer", body).then().statusCode(400).body("errors.pointer", contains("/dueAt"));
        patch("officer", id, 0, Map.of("state", "CANCELLED")).then().statusCode(200).body("overdue", equalTo(false));
        assertThat(listed("officer", "overdue", "true")).doesNotContain(id);
    }

    @Test
    void whatIsSaidInPublicIsAgreedToByASecondPersonAndOtherWordsAnew() {
        Map<String, Object> body = action(NORMANTON);
        String id = added("officer", body);
        approve("deputy", id, 0).then().statusCode(400).body("errors.pointer", contains("/publicLine"));
        patch("officer", id, 0, Map.of("publicLine", "We listened.")).then().statusCode(200);
        approve("officer", id, 1).then().spec(Refused.with(409, "second-person-required"));
        approve("deputy", id, 0).then().spec(Refused.with(412, "version-mismatch"));
        as("deputy").post(PATH + "/" + id + "/approval").then().spec(Refused.with(428, "precondition-required"));
        Instant before = clock.instant();
        approve("deputy", id, 1)
                .then()
                .statusCode(200)
                .body("publicLineApprovedBy.id", equalTo(AtCase.officer("deputy")))
                .body("version", equalTo(2));
        approve("deputy", id, 2).then().statusCode(200).body("version", equalTo(2));
        assertThat(audited(id, "public-line-approved")).hasSize(1);
        patch("deputy", id, 2, Map.of("outcome", "x")).then().body("publicLineApprovedBy.id", notNullValue());
        assertThat(due.within(before, clock.instant().plusSeconds(1), Set.of()).lines()).contains("We listened.");
        patch("deputy", id, 3, Map.of("publicLine", "We heard."))
                .then()
                .body("publicLineApprovedBy", nullValue())
                .body("publicLineBy.id", equalTo(AtCase.officer("deputy")));
        approve("deputy", id, 4).then().spec(Refused.with(409, "second-person-required"));
        approve("officer", id, 4).then().statusCode(200);
        patch("officer", id, 5, Map.of("publicLine", "")).then().body("publicLine", nullValue());
    }

    @Test
    void aWeekIsSummedUpWithItsOwners() {
        Instant from = clock.instant().minusSeconds(1);
        String open = added("officer", action(NORMANTON));
        String closed = added("officer", action(NORMANTON));
        String elsewhere = added("coordinator", action(ALLESTREE));
        patch("officer", closed, 0, Map.of("state", "DONE", "outcome", "Done")).then().statusCode(200);
        int ward = (int) OwnersEyes.value("SELECT id FROM ward WHERE code = ? AND valid_to IS NULL", NORMANTON);

        ActionsDue.Sum now = due.within(from, clock.instant().plusSeconds(1), Set.of(ward));
        ActionsDue.Sum later = due.within(from, clock.instant().plus(Duration.ofDays(31)), Set.of());
        ActionsDue.Sum nextWeek =
                due.within(clock.instant().plusSeconds(1), clock.instant().plus(Duration.ofDays(7)), Set.of());

        assertThat(ids(now.open())).contains(open).doesNotContain(closed, elsewhere);
        assertThat(ids(now.closed())).contains(closed).doesNotContain(open);
        assertThat(ids(now.overdue())).doesNotContain(open);
        assertThat(ids(later.overdue())).contains(open, elsewhere).doesNotContain(closed);
        assertThat(ids(nextWeek.closed())).doesNotContain(closed);
        assertThat(now.open()).filteredOn(one -> one.id().toString().equals(open)).allMatch(one -> one.owner().name() != null);
    }

    private static List<String> ids(List<TensionActionView> actions) {
        return actions.stream().map(one -> one.id().toString()).toList();
    }

    @Test
    void oneKeyAddsOneAndOfTwoWhoChangeItAtOnceOneComesSecond() throws Exception {
        Map<String, Object> body = action(NORMANTON);
        String key = UUID.randomUUID().toString();
        Set<String> ids = new HashSet<>();
        for (int i = 0; i < 2; i++) {
            ids.add(as("officer").header("Idempotency-Key", key).body(body).post(PATH).then().statusCode(201).extract().path("id"));
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
