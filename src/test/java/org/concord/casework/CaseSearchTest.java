package org.concord.casework;

import static org.assertj.core.api.Assertions.assertThat;
import static org.concord.Callers.as;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsInAnyOrder;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import io.restassured.response.Response;
import io.restassured.response.ValidatableResponse;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.concord.platform.OwnersEyes;
import org.concord.platform.Refused;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Looking for cases: what is found, what nobody may find, and what is kept of the looking. */
@QuarkusTest
class CaseSearchTest {
    private static final String SEARCHES = "/api/v1/cases/searches";
    private static final String SUMMARIES = "/api/v1/cases/summaries";
    private static String own = "";
    private static String others = "";
    private static String noted = "";

    @BeforeEach
    void cases() {
        SomeCases.make();
        if (own.isEmpty()) {
            own = SomeCases.telling(
                    "Somebody was throwing zeppelins at the kebab house; ślimak, said the driver.",
                    SomeCases.NORMANTON);
            others = SomeCases.telling("They threw a zeppelin through the window of a café.", "E05015508");
            noted = SomeCases.telling("They shouted.", SomeCases.NORMANTON);
            OwnersEyes.run(
                    "INSERT INTO case_note (id, authority_id, case_id, audience, text, written_by, written_at) SELECT gen_random_uuid(), 1, id, 'INTERNAL', 'The landlord speaks of zeppelins too.', ?, now() FROM case_file WHERE reference = ?",
                    SomeCases.officer("officer"),
                    noted);
        }
    }

    @Test
    void wordsAreFoundInNarrativesAndNotesWhateverTheirForm() {
        find("coordinator", "ZEPPELIN").body("items.reference", containsInAnyOrder(own, others, noted));
        find("coordinator", "zeppelins window").body("items.reference", contains(others));
        find("coordinator", "zeppelin -window -landlord").body("items.reference", contains(own));
        find("coordinator", "\"kebab house\" or landlord").body("items.reference", containsInAnyOrder(own, noted));
        find("coordinator", "\"house kebab\"").body("items.reference", equalTo(List.of()));
        find("coordinator", "ślimak").body("items.reference", contains(own));
    }

    @Test
    void lettersOfEveryScriptAreFoundInCapitalsAndSmall() {
        find("coordinator", "ŚLIMAK").body("items.reference", contains(own));
        find("coordinator", "window CAFÉ").body("items.reference", contains(others));
    }

    @Test
    void nothingIsFoundOutsideTheScope() {
        find("officer", "zeppelin").body("items.reference", containsInAnyOrder(own, noted));
        find("officer2", "zeppelin").body("items.reference", contains(others));
        count("officer", Map.of("q", "zeppelin")).body("total", equalTo(2));
        count("officer", Map.of("q", "window zeppelin")).body("total", equalTo(0));
    }

    @Test
    void whatIsRestrictedIsNotFoundByItsWords() {
        String restricted = SomeCases.telling("A most peculiar wombat.", SomeCases.NORMANTON);
        find("officer", "wombat").body("items.reference", contains(restricted));
        SomeCases.restrictTo("coordinator2", restricted);

        find("officer", "wombat").body("items.size()", equalTo(0));
        find("coordinator", "wombat").body("items.size()", equalTo(0));
        count("coordinator", Map.of("q", "wombat")).body("total", equalTo(0));
    }

    @Test
    void filtersAreTakenOneByOneOrSeveral() {
        Map<String, Object> one = Map.of("q", "zeppelin", "ward", "E05015508");
        Map<String, Object> several = Map.of("q", "zeppelin", "ward", List.of("E05015508", SomeCases.NORMANTON));

        search("coordinator", one).body("items.reference", contains(others));
        search("coordinator", several).body("items.reference", containsInAnyOrder(own, others, noted));
        assertThat(SomeCases.found("coordinator", Map.of("status", "CLOSED", "sort", "received")))
                .isNotEmpty()
                .isEqualTo(SomeCases.all("coordinator", "/api/v1/cases?status=CLOSED&sort=received&", 200));
        assertThat(SomeCases.found("coordinator", Map.of("overdue", true)))
                .isNotEmpty()
                .isEqualTo(SomeCases.all("coordinator", "/api/v1/cases?overdue=true&", 200));
        assertThat(SomeCases.found("coordinator", Map.of("ward", List.of())))
                .isNotEmpty()
                .isEqualTo(SomeCases.all("coordinator", "/api/v1/cases?", 200));
        count("coordinator", Map.of("status", List.of("CLOSED")))
                .body(
                        "total",
                        equalTo(SomeCases.all("coordinator", "/api/v1/cases?status=CLOSED&", 200)
                                .size()));
    }

    @ParameterizedTest
    @ValueSource(strings = {"priority", "received", "due", "updated"})
    void pagesFollowEachOtherWithoutGapOrDouble(String sort) {
        String owner = OwnersEyes.column(
                        "SELECT c.reference FROM case_file c JOIN case_report cr ON cr.case_id = c.id JOIN report r ON r.id = cr.report_id WHERE "
                                + SomeCases.seenBy("coordinator") + " AND r.narrative LIKE '%market, number%'")
                .toString();
        List<String> found = new ArrayList<>();
        Map<String, Object> body =
                new HashMap<>(Map.of("q", "market number", "sort", sort, "limit", 5, "status", everyStatus()));
        do {
            JsonPath page = search("coordinator", body).extract().jsonPath();
            found.addAll(page.getList("items.reference", String.class));
            body.put("cursor", page.getString("nextCursor"));
        } while (body.get("cursor") != null);

        assertThat(found).doesNotHaveDuplicates().hasSize(48);
        assertThat(owner).contains(found);
        List<String> inOrder = new ArrayList<>(SomeCases.all(
                "coordinator",
                "/api/v1/cases?sort=" + sort + "&status=" + String.join("&status=", everyStatus()) + "&",
                200));
        inOrder.retainAll(found);
        assertThat(found).isEqualTo(inOrder);
    }

    /** Whatever is typed into the box is an answer. */
    @ParameterizedTest
    @ValueSource(
            strings = {
                "\"",
                "\"\"",
                "'",
                "''",
                "(",
                ")",
                "((((",
                "a & b | !c",
                "-",
                "--",
                "- -",
                "-zeppelin",
                "or",
                "or or",
                "or or or",
                "and",
                ":*",
                "zeppelin:*",
                "zeppelin:",
                "\\",
                "\\\\",
                "zeppelin\\",
                "😀",
                "👩‍👩‍👧‍👦 zeppelin",
                "שלום",
                "قال لي",
                "\u202Eabc\u202C",
                "%",
                "_",
                "*",
                "?",
                ";",
                "-- DROP TABLE report",
                "' OR 1=1 --",
                "$1",
                ":q",
                "{}",
                "\u0001",
                "\uFFFF",
                " ",
                "\t\n",
                "the",
                "the and of",
                "\"the\"",
                "<b>zeppelin</b>",
                "a@b.invalid",
                "https://example.invalid/x?y=z",
                "1e999",
                "-1",
                "İ",
                "ß"
            })
    void nothingThatIsTypedIsAnError(String q) {
        String often = q.repeat(500);
        for (String typed : List.of(q, often.substring(0, often.offsetByCodePoints(0, 500)), q + " zeppelin")) {
            search("coordinator", Map.of("q", typed));
            count("coordinator", Map.of("q", typed));
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"the", "the and of", "\"", "!!", "😀", " ", ":*", "-"})
    void whereNothingCanBeLookedForNothingIsFound(String q) {
        find("coordinator", q).body("items.size()", equalTo(0)).body("nextCursor", equalTo(null));
        count("coordinator", Map.of("q", q)).body("total", equalTo(0));
    }

    @Test
    void wordsHaveOneToFiveHundredCharacters() {
        for (String most : List.of("\"".repeat(500), "😀".repeat(500), "ü".repeat(500), "Ⱥ".repeat(500))) {
            find("coordinator", most).body("items.size()", equalTo(0));
        }
        for (String wrong : List.of("", "x".repeat(501), "😀".repeat(501))) {
            post("coordinator", SEARCHES, Map.of("q", wrong))
                    .then()
                    .spec(Refused.with(400, "validation-failed"))
                    .body("errors.pointer", contains("/q"));
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{\"q\":\"a\\u0000b\"}",
                "{\"q\":\"a\\ud800\"}",
                "{\"q\":7}",
                "{\"q\":[\"a\"]}",
                "{\"colour\":\"red\"}",
                "{\"ward\":7}",
                "{\"overdue\":\"true\"}",
                "{\"overdue\":1}",
                "{\"receivedFrom\":\"today\"}",
                "{\"limit\":\"5\"}",
                "{\"limit\":1.5}",
                "[]",
                "",
                "{\"q\":\"a\"} x"
            })
    void aBodyOfAnotherShapeIsRefused(String body) {
        for (String path : List.of(SEARCHES, SUMMARIES, "/api/v1/cases/exports")) {
            Response answer = as("coordinator").body(body).post(path);
            assertThat(answer.statusCode()).as(body).isEqualTo(400);
            assertThat(answer.contentType()).startsWith("application/problem+json");
        }
    }

    @ParameterizedTest
    @CsvSource({
        "ward,x",
        "strand,race",
        "type,X",
        "severity,P5",
        "status,OPEN",
        "category,RACE",
        "assignee,you",
        "sort,age"
    })
    void aCodeThatIsNotKnownIsNamed(String field, String value) {
        post("coordinator", SEARCHES, Map.of(field, value))
                .then()
                .spec(Refused.with(400, "validation-failed"))
                .body("errors.pointer", contains("/" + field));
    }

    @Test
    void aLimitOrCursorThatIsNoneIsRefused() {
        String listed = as("coordinator").get("/api/v1/cases?limit=1").path("nextCursor");
        for (int limit : new int[] {0, -1, 201}) {
            post("coordinator", SEARCHES, Map.of("limit", limit)).then().spec(Refused.with(400, "validation-failed"));
        }
        for (String cursor : List.of("x", "", listed)) {
            post("coordinator", SEARCHES, Map.of("cursor", cursor)).then().spec(Refused.with(400, "bad-cursor"));
        }
        String searched = search("coordinator", Map.of("limit", 1)).extract().path("nextCursor");
        as("coordinator").get("/api/v1/cases?cursor=" + searched).then().spec(Refused.with(400, "bad-cursor"));
        post("coordinator", SEARCHES, Map.of("cursor", searched, "sort", "due"))
                .then()
                .spec(Refused.with(400, "bad-cursor"));
    }

    @Test
    void aBodyBeyondTheLimitIsTooLarge() {
        post("coordinator", SEARCHES, Map.of("q", "x".repeat(300 * 1024)))
                .then()
                .spec(Refused.with(413, "too-large"));
    }

    @Test
    void whoLookedForWhatAndSawWhatIsRecorded() {
        find("officer", "zeppelin");

        JsonPath entries = as("auditor")
                .get("/api/v1/audit/entries?action=cases-searched&limit=1")
                .jsonPath();
        assertThat(entries.getString("items[0].actor")).isEqualTo("officer:" + SomeCases.officer("officer"));
        assertThat(entries.getList("items[0].facts.references")).containsExactlyInAnyOrder(own, noted);
        assertThat(entries.getBoolean("items[0].detailHeld")).isTrue();
        assertThat(OwnersEyes.tablesThatHold("zeppelin"))
                .as("words looked for lie sealed")
                .containsOnly("report", "case_note", "open_case_words");

        count("officer", Map.of("q", "zeppelin"));
        as("auditor")
                .get("/api/v1/audit/entries?action=cases-searched&limit=1")
                .then()
                .body("items[0].facts.references", equalTo(List.of()))
                .body("items.detailHeld", hasItem(true));
    }

    private static List<String> everyStatus() {
        return Stream.of(CaseStatus.values()).map(Enum::name).toList();
    }

    private static ValidatableResponse find(String account, String q) {
        return search(account, Map.of("q", q));
    }

    private static ValidatableResponse search(String account, Map<String, Object> body) {
        return post(account, SEARCHES, body).then().statusCode(200);
    }

    private static ValidatableResponse count(String account, Map<String, Object> body) {
        return post(account, SUMMARIES, body).then().statusCode(200);
    }

    private static Response post(String account, String path, Map<String, Object> body) {
        return as(account).body(body).post(path);
    }
}
