package org.concord.console;

import static org.assertj.core.api.Assertions.assertThat;
import static org.concord.Callers.as;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import org.concord.Reported;
import org.concord.casework.Cases;
import org.concord.platform.OwnersEyes;
import org.hibernate.SessionFactory;
import org.hibernate.stat.Statistics;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The queue as an officer without JavaScript meets it. */
@QuarkusTest
class QueuePageTest {
    private static final Pattern NEXT = Pattern.compile("href=\"/console/cases(\\?[^\"]*cursor=[^\"]*)\"");

    @Inject
    SessionFactory store;

    private QueueAtPages officer;

    @BeforeEach
    void signIn() {
        officer = QueueAtPages.of("officer");
    }

    @Test
    void aRowSaysInWordsHowTheCaseStandsAndNothingOfWhatWasTold() {
        Map<String, Object> report = Reported.threatToLife();
        report.put("narrative", "Never to be read in a list 4471.");
        String grave = Cases.of(report);

        // Other tests put the clock ahead, and what was received then would come first.
        String soon = Instant.now()
                .plus(Duration.ofHours(1))
                .truncatedTo(ChronoUnit.SECONDS)
                .toString();
        Response page = officer.list("?sort=received&receivedTo=" + soon);

        page.then().statusCode(200);
        assertThat(QueueAtPages.references(page)).first().isEqualTo(grave);
        assertThat(row(page, grave))
                .contains("Critical", "Threat of violence", "Race, ethnicity or nationality", "Normanton", "Received")
                .containsPattern("Due (today|tomorrow) \\d\\d:\\d\\d")
                .containsPattern(">Received (\\d\\d:\\d\\d today|\\d+ \\w+ \\d{4} at \\d\\d:\\d\\d)<")
                .contains("<strong>Nobody</strong>");
        assertThat(page.asString()).doesNotContain("4471", "P1_CRITICAL</", "E05015521</");
    }

    @Test
    void thePageHoldsTheCasesOfTheApiInTheSameOrder() {
        Cases.received();
        for (String query :
                List.of("", "?sort=due", "?severity=P4_LOW&sort=updated", "?status=RECEIVED&ward=E05015521")) {
            List<String> api = as("officer").get("/api/v1/cases" + query).path("items.reference");
            assertThat(QueueAtPages.references(officer.list(query))).as(query).isEqualTo(api);
        }
    }

    @Test
    void filtersAreShownWithTheirCountsAndCanBeTakenAwayOneByOne() {
        String page = officer.list("?ward=E05015521&severity=P4_LOW&severity=P1_CRITICAL")
                .asString();
        int low = as("officer")
                .get("/api/v1/cases/summary?ward=E05015521&severity=P4_LOW&severity=P1_CRITICAL")
                .path("bySeverity.P4_LOW");

        assertThat(page)
                .contains("Severity: Low", "Severity: Critical", "Ward: Normanton", "Clear filters")
                .contains("href=\"/console/cases?severity=P4_LOW&amp;severity=P1_CRITICAL\"")
                .containsPattern("value=\"P4_LOW\" checked><label[^>]*>Low <span class=\"concord-count\">" + low + "<")
                .as("of what is not chosen nothing is known")
                .containsPattern("value=\"P3_MEDIUM\"><label[^>]*>Medium</label>");
    }

    @Test
    void casesOfNoWardCanBeChosenByWhoeverSeesThem() {
        Cases.of(Reported.in("E05999999"));
        QueueAtPages coordinator = QueueAtPages.of("coordinator");
        int many = as("coordinator").get("/api/v1/cases/summary?ward=UNKNOWN").path("total");

        assertThat(coordinator.list("?ward=UNKNOWN").asString())
                .contains("Ward: No ward known")
                .containsPattern("value=\"UNKNOWN\" checked><label[^>]*>No ward known <span class=\"concord-count\">"
                        + many + "<");
        assertThat(officer.list("").asString()).doesNotContain("No ward known");
    }

    @Test
    void whatStandsStillCanBeChosen() {
        String still = Cases.received();
        Cases.post("officer", still, "/pauses", Map.of("reason", "AWAITING_PARTNER"))
                .then()
                .statusCode(200);
        int many = as("officer").get("/api/v1/cases/summary?paused=true").path("total");

        assertThat(many).isPositive();
        assertThat(officer.list("?paused=true").asString())
                .contains("<strong>" + many + "</strong> paused")
                .contains("name=\"paused\" type=\"checkbox\" value=\"true\" checked");
        assertThat(QueueAtPages.references(officer.list("?paused=true&sort=updated")))
                .contains(still);
        assertThat(QueueAtPages.references(officer.list("?paused=false&sort=updated")))
                .doesNotContain(still);
    }

    @Test
    void aDayIsTheDayOfTheCity() {
        String today = Cases.received();
        String day = as("officer")
                .get("/api/v1/cases/" + today)
                .path("receivedAt")
                .toString()
                .substring(0, 10);

        assertThat(QueueAtPages.references(officer.list("?receivedFrom=" + day + "&sort=received")))
                .contains(today);
        assertThat(QueueAtPages.references(officer.list("?receivedTo=" + day + "&sort=received")))
                .as("the day itself is in it")
                .contains(today);
        assertThat(officer.list("?receivedTo=2020-01-31").asString())
                .contains("No case fits these filters.", "Received until 31 January 2020", "value=\"2020-01-31\"");
    }

    @ParameterizedTest
    @CsvSource({
        "ward=E05999999, “Ward” is not a filter or value known here",
        "severity=P9, “Severity” is not a filter or value known here",
        "colour=red, “colour” is not a filter or value known here",
        "receivedFrom=soon, “Received from” is not a filter or value known here",
        "receivedFrom=2026-13-45, “Received from” is not a filter or value known here",
        "receivedTo=9999-12-31, “Received until” is not a filter or value known here",
        "assignee=somebody, “Officer” is not a filter or value known here",
        "sort=name, “Order” must be",
        "limit=0, “Cases on a page” must be a number",
        "cursor=x, There is no such page of the list."
    })
    void whatIsNotKnownIsSaidOnAPageThatLeadsBack(String query, String said) {
        Response page = officer.list("?" + query);

        page.then().statusCode(400);
        assertThat(page.asString())
                .contains("<title>Error: Cases</title>", "There is a problem", said, "href=\"/console/cases\"")
                .doesNotContain("concord-cases\"");
    }

    @ParameterizedTest
    @ValueSource(strings = {"?ward=", "?receivedFrom=&receivedTo=&assignee=&overdue="})
    void aFieldLeftEmptyFiltersNothing(String query) {
        Response page = officer.list(query);

        page.then().statusCode(200);
        assertThat(page.asString()).doesNotContain("Clear filters");
    }

    @Test
    void pagesFollowEachOtherAndLeadBackToTheStart() {
        for (int i = 0; i < 5; i++) {
            Cases.received();
        }
        List<String> all =
                as("officer").get("/api/v1/cases?sort=received&limit=5").path("items.reference");
        List<String> walked = new ArrayList<>();
        String query = "?sort=received&limit=2";
        for (int i = 0; i < 2; i++) {
            Response page = officer.list(query);
            walked.addAll(QueueAtPages.references(page));
            assertThat(page.asString().contains("Back to the start")).isEqualTo(i > 0);
            Matcher next = NEXT.matcher(page.asString());
            assertThat(next.find()).isTrue();
            query = next.group(1).replace("&amp;", "&");
        }
        assertThat(walked).isEqualTo(all.subList(0, 4));
    }

    @Test
    void aCaseOutsideTheScopeAppearsNowhere() {
        Map<String, Object> report = Reported.in("E05015508");
        report.put("narrative", "A pangolin was seen.");
        String foreign = Cases.of(report);
        QueueAtPages other = QueueAtPages.of("officer2");

        assertThat(QueueAtPages.references(other.list("?sort=received"))).contains(foreign);
        assertThat(officer.list("?sort=received").asString()).doesNotContain(foreign);
        assertThat(officer.finds("pangolin").asString())
                .contains("Nothing was found.")
                .doesNotContain(foreign);
        assertThat(other.finds("pangolin").asString()).contains(foreign);
        assertThat(officer.sends("/console/cases/export", "q", "pangolin").asString())
                .doesNotContain(foreign);
        Response bulk = officer.sends(
                "/console/cases/bulk/outcome", "act", "ASSIGN", "case", foreign + ":0", "officerId", "none");
        assertThat(bulk.asString()).contains("0 of 1 done", "It is not there, or not for you to see.");
    }

    @Test
    void whatIsLookedForStandsInNoAddress() {
        Map<String, Object> report = Reported.verbalAbuse();
        report.put("narrative", "An numbat at the bus stop.");
        String found = Cases.of(report);

        Response page = officer.finds("numbat", "ward", "E05015521", "sort", "received");

        page.then().statusCode(200);
        assertThat(QueueAtPages.references(page)).containsExactly(found);
        assertThat(page.asString())
                .contains("value=\"numbat\"", "Ward: Normanton")
                .doesNotContainPattern("(href|action)=\"[^\"]*numbat");
        assertThat(QueueAtPages.references(officer.finds("numbat", "ward", "E05015521", "without", "ward:E05015521")))
                .containsExactly(found);
        assertThat(officer.finds("numbat", "ward", "E05999999").statusCode()).isEqualTo(400);
        assertThat(officer.finds("numbat\u0000").statusCode()).isEqualTo(400);
        assertThat(officer.finds("numbat ".repeat(100)).asString()).contains("Words must be 500 characters or fewer");
        assertThat(officer.finds(" ", "ward", "E05015521").header("Location"))
                .endsWith("/console/cases?ward=E05015521");
        assertThat(officer.browser().look("/console/cases/search").header("Location"))
                .endsWith("/console/cases");
    }

    @Test
    void moreThanAPageIsFoundPageByPage() {
        Map<String, Object> report = Reported.verbalAbuse();
        report.put("narrative", "Quokkas, quokkas.");
        for (int i = 0; i < 52; i++) {
            Cases.of(report);
        }
        Response first = officer.finds("quokka");
        Matcher cursor = Pattern.compile("name=\"cursor\" value=\"([^\"]+)\"").matcher(first.asString());

        assertThat(cursor.find()).isTrue();
        Response second = officer.finds("quokka", "cursor", cursor.group(1));

        assertThat(QueueAtPages.references(first)).hasSize(50);
        assertThat(QueueAtPages.references(second))
                .hasSize(2)
                .doesNotContainAnyElementsOf(QueueAtPages.references(first));
        assertThat(second.asString()).contains("Back to the start");
        Response none = officer.finds("quokka", "cursor", "x");
        none.then().statusCode(400);
        assertThat(none.asString())
                .contains("There is no such page of the list.")
                .doesNotContain("nextCursor");
    }

    @Test
    void whoHearsTheTableIsToldByWhichColumnItIsInOrder() {
        Cases.received();

        assertThat(officer.list("").asString()).contains(" aria-sort=\"descending\">Severity<");
        assertThat(officer.list("?sort=due").asString())
                .contains(" aria-sort=\"ascending\">Deadline<", ">Severity<")
                .doesNotContain("descending");
        assertThat(officer.list("?sort=received").asString()).doesNotContain("aria-sort");
    }

    @Test
    void whatOthersSharePushesNobodysOwnViewOutOfTheShortList() {
        OwnersEyes.run("""
                INSERT INTO saved_view (id, authority_id, owner_id, name, shared, query, created_at, version)
                SELECT gen_random_uuid(), 1, o.id, '0 shared ' || n, true, '{}', now(), 0
                FROM officer o, generate_series(1, 40) n WHERE o.email = 'officer2@demo.invalid'""");
        String own = as("officer")
                .body(Map.of("name", "zz my own", "query", Map.of()))
                .post("/api/v1/case-views")
                .path("id");
        try {
            assertThat(officer.list("").asString()).contains(">zz my own</a>", ">0 shared 1</a>");
        } finally {
            OwnersEyes.run("DELETE FROM saved_view WHERE name LIKE '0 shared %' OR id = CAST(? AS uuid)", own);
        }
    }

    @Test
    void aPageOfManyAsksTheStoreAsOftenAsAPageOfOne() {
        for (int i = 0; i < 3; i++) {
            Cases.received();
        }
        long one = statements("?limit=1");

        assertThat(one).as("the token, the session, the kept views").isLessThanOrEqualTo(6);
        assertThat(statements("?limit=200")).isEqualTo(one);
    }

    /** Beside the list and its figures, which are no statements of Hibernate's; the fewest of several, as workers ask now and then. */
    private long statements(String query) {
        Statistics statistics = store.getStatistics();
        statistics.setStatisticsEnabled(true);
        return IntStream.range(0, 5)
                .mapToLong(reading -> {
                    long before = statistics.getPrepareStatementCount();
                    assertThat(officer.list(query).statusCode()).isEqualTo(200);
                    return statistics.getPrepareStatementCount() - before;
                })
                .min()
                .orElseThrow();
    }

    private static String row(Response page, String reference) {
        Matcher row = Pattern.compile("<tr role=\"row\" data-case>.*?</tr>", Pattern.DOTALL)
                .matcher(page.asString());
        while (row.find()) {
            if (row.group().contains(reference)) {
                return row.group();
            }
        }
        throw new AssertionError(reference + " is not in the list");
    }
}
