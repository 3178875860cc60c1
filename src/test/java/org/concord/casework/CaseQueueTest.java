package org.concord.casework;

import static org.assertj.core.api.Assertions.assertThat;
import static org.concord.Callers.as;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.not;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import org.concord.EveryItem;
import org.concord.access.CaseScope;
import org.concord.platform.OwnersEyes;
import org.concord.platform.Refused;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The queue and its figures under every filter and in every order, against what the owner of the store reads there. */
@QuarkusTest
class CaseQueueTest {
    private static final String OPEN = "c.status NOT IN ('CLOSED', 'WITHDRAWN', 'DUPLICATE')";
    private static final String OVERDUE = "coalesce(c.due_at < now(), false) AND " + OPEN;
    private static final String RESTRICTED =
            "EXISTS (SELECT FROM case_restriction r WHERE r.case_id = c.id AND r.lifted_at IS NULL AND (r.until IS NULL OR r.until > now()))";

    private final Clock clock;
    private final CaseQueue queue;

    @Inject
    CaseQueueTest(Clock clock, CaseQueue queue) {
        this.clock = clock;
        this.queue = queue;
    }

    /** What other tests have left falls due some time, but not between a question and the look at the store. */
    @BeforeEach
    void cases() {
        SomeCases.make();
        OwnersEyes.run(
                "UPDATE case_file SET due_at = due_at + interval '1 hour' WHERE due_at BETWEEN now() AND now() + interval '10 minutes'");
    }

    /** What is asked, and the condition that the owner of the store would write. */
    static Stream<List<String>> filters() {
        String strand =
                "EXISTS (SELECT FROM case_strand s JOIN strand k ON k.id = s.strand_id WHERE s.case_id = c.id AND k.code IN (%s))";
        String type =
                "EXISTS (SELECT FROM case_incident_type t JOIN incident_type k ON k.id = t.incident_type_id WHERE t.case_id = c.id AND k.code IN (%s))";
        String ward = "c.ward_id IN (SELECT id FROM ward WHERE code IN (%s))";
        String ended = "status=CLOSED&status=WITHDRAWN&status=DUPLICATE";
        return Stream.of(
                List.of("", OPEN),
                List.of("status=CLOSED", "c.status = 'CLOSED'"),
                List.of(ended, "NOT " + OPEN),
                List.of(
                        "status=TRIAGED&status=CLOSED&status=REOPENED",
                        "c.status IN ('TRIAGED', 'CLOSED', 'REOPENED')"),
                List.of("ward=E05015521", ward.formatted("'E05015521'") + " AND " + OPEN),
                List.of("ward=E05015521&ward=E05015508", ward.formatted("'E05015521', 'E05015508'") + " AND " + OPEN),
                List.of("ward=UNKNOWN", "c.ward_id IS NULL AND " + OPEN),
                List.of(
                        "ward=UNKNOWN&ward=E05015508&" + ended,
                        "(c.ward_id IS NULL OR " + ward.formatted("'E05015508'") + ") AND NOT " + OPEN),
                List.of("ward=E05015521&status=CLOSED", ward.formatted("'E05015521'") + " AND c.status = 'CLOSED'"),
                List.of("strand=RELIGION", strand.formatted("'RELIGION'") + " AND " + OPEN),
                List.of(
                        "strand=RELIGION&strand=AGE&" + ended,
                        strand.formatted("'RELIGION', 'AGE'") + " AND NOT " + OPEN),
                List.of("type=GRAFFITI", type.formatted("'GRAFFITI'") + " AND " + OPEN),
                List.of(
                        "type=GRAFFITI&type=ARSON&status=CLOSED",
                        type.formatted("'GRAFFITI', 'ARSON'") + " AND c.status = 'CLOSED'"),
                List.of("severity=P2_HIGH", "c.severity = 2 AND " + OPEN),
                List.of(
                        "severity=P1_CRITICAL&severity=P4_LOW&status=CLOSED",
                        "c.severity IN (1, 4) AND c.status = 'CLOSED'"),
                List.of("category=HATE_INCIDENT", "c.category = 'HATE_INCIDENT' AND " + OPEN),
                List.of(
                        "category=TENSION&category=OUT_OF_AREA",
                        "c.category IN ('TENSION', 'OUT_OF_AREA') AND " + OPEN),
                List.of("assignee=none", "c.assignee_id IS NULL AND " + OPEN),
                List.of("assignee=none&status=CLOSED", "c.assignee_id IS NULL AND c.status = 'CLOSED'"),
                List.of(
                        "assignee=me",
                        "c.assignee_id = (SELECT id FROM officer WHERE email = 'coordinator@demo.invalid') AND "
                                + OPEN),
                List.of("overdue=true", OVERDUE),
                List.of("overdue=false", "NOT (" + OVERDUE + ") AND " + OPEN),
                List.of("overdue=true&status=CLOSED", "false"),
                List.of("overdue=true&status=CLOSED&status=TRIAGED", OVERDUE + " AND c.status = 'TRIAGED'"),
                List.of(
                        "overdue=false&status=CLOSED&status=TRIAGED",
                        "NOT (" + OVERDUE + ") AND c.status IN ('CLOSED', 'TRIAGED')"),
                List.of("paused=true", "c.paused_at IS NOT NULL AND " + OPEN),
                List.of(
                        "paused=true&status=CLOSED&status=IN_PROGRESS",
                        "c.paused_at IS NOT NULL AND c.status = 'IN_PROGRESS'"),
                List.of("paused=false", "c.paused_at IS NULL AND " + OPEN),
                List.of("restricted=true", RESTRICTED + " AND " + OPEN),
                List.of("restricted=false", "NOT " + RESTRICTED + " AND " + OPEN));
    }

    @ParameterizedTest
    @MethodSource("filters")
    void everyFilterInEveryOrderFromTheFirstPageToTheLast(List<String> filter) {
        SomeCases.ORDERS.forEach((sort, order) -> assertThat(SomeCases.all(
                        "coordinator",
                        "/api/v1/cases?sort=" + sort + "&" + filter.get(0)
                                + (filter.get(0).isEmpty() ? "" : "&"),
                        7))
                .as("%s by %s", filter.get(0), sort)
                .isEqualTo(OwnersEyes.column("SELECT c.reference FROM case_file c WHERE "
                        + SomeCases.seenBy("coordinator") + " AND " + filter.get(1) + " ORDER BY " + order)));
    }

    @ParameterizedTest
    @MethodSource("filters")
    void theFiguresAreThoseOfTheSameCases(List<String> filter) {
        String where = " FROM case_file c WHERE " + SomeCases.seenBy("coordinator") + " AND " + filter.get(1);
        JsonPath said = as("coordinator")
                .get("/api/v1/cases/summary" + (filter.get(0).isEmpty() ? "" : "?" + filter.get(0)))
                .then()
                .statusCode(200)
                .body("truncated", equalTo(false))
                .extract()
                .jsonPath();

        assertThat(said.getLong("total")).isEqualTo(OwnersEyes.value("SELECT count(*)" + where));
        assertThat(said.getLong("overdue")).isEqualTo(OwnersEyes.value("SELECT count(*)" + where + " AND " + OVERDUE));
        assertThat(said.getLong("paused"))
                .isEqualTo(OwnersEyes.value("SELECT count(*)" + where + " AND c.paused_at IS NOT NULL"));
        sameFigures(said, "byStatus", "SELECT c.status, count(*)" + where + " GROUP BY 1");
        sameFigures(said, "byCategory", "SELECT c.category, count(*)" + where + " GROUP BY 1");
        sameFigures(
                said, "byAssignee", "SELECT coalesce(c.assignee_id::text, 'none'), count(*)" + where + " GROUP BY 1");
        sameFigures(
                said,
                "byWard",
                "SELECT coalesce((SELECT code FROM ward WHERE id = c.ward_id), 'UNKNOWN'), count(*)" + where
                        + " GROUP BY 1");
        sameFigures(
                said,
                "byStrand",
                "SELECT k.code, count(*)"
                        + where.replaceFirst(
                                " WHERE",
                                " JOIN case_strand s ON s.case_id = c.id JOIN strand k ON k.id = s.strand_id WHERE")
                        + " GROUP BY 1");
        sameFigures(
                said,
                "byType",
                "SELECT k.code, count(*)"
                        + where.replaceFirst(
                                " WHERE",
                                " JOIN case_incident_type t ON t.case_id = c.id JOIN incident_type k ON k.id = t.incident_type_id WHERE")
                        + " GROUP BY 1");
        assertThat(said.getMap("bySeverity")).containsOnlyKeys("P1_CRITICAL", "P2_HIGH", "P3_MEDIUM", "P4_LOW");
        assertThat(said.getLong("bySeverity.P3_MEDIUM"))
                .isEqualTo(OwnersEyes.value("SELECT count(*)" + where + " AND c.severity = 3"));
    }

    private static void sameFigures(JsonPath said, String name, String sql) {
        Map<String, Integer> counted = said.getMap(name);
        List<Map<String, Object>> expected = OwnersEyes.rows(sql);
        assertThat(counted).as(name).hasSize(expected.size());
        expected.forEach(row -> {
            List<Object> pair = List.copyOf(row.values());
            assertThat(counted.get(pair.get(0))).as("%s %s", name, pair).isEqualTo(((Long) pair.get(1)).intValue());
        });
    }

    @Test
    void timesAreTakenFromTheirStartAndBeforeTheirEnd() {
        Instant from = clock.instant().minus(9, ChronoUnit.DAYS).truncatedTo(ChronoUnit.SECONDS);
        Instant to = from.plus(5, ChronoUnit.DAYS);
        for (String status : List.of("RECEIVED", "CLOSED")) {
            String same = " AND " + SomeCases.seenBy("coordinator") + " AND status = '" + status
                    + "' ORDER BY received_at DESC, id DESC";
            assertThat(SomeCases.all(
                            "coordinator",
                            "/api/v1/cases?sort=received&status=%s&receivedFrom=%s&receivedTo=%s&"
                                    .formatted(status, from, to),
                            5))
                    .isEqualTo(OwnersEyes.column(
                            "SELECT reference FROM case_file c WHERE received_at >= ?::timestamptz AND received_at < ?::timestamptz"
                                    + same,
                            from.toString(),
                            to.toString()));
            assertThat(SomeCases.all(
                            "coordinator",
                            "/api/v1/cases?sort=received&status=%s&updatedSince=%s&".formatted(status, to),
                            5))
                    .isEqualTo(OwnersEyes.column(
                            "SELECT reference FROM case_file c WHERE updated_at >= ?::timestamptz" + same,
                            to.toString()));
        }
    }

    @Test
    void anOfficerSeesTheirOwnWardsAlone() {
        String own = "SELECT c.reference FROM case_file c JOIN ward w ON w.id = c.ward_id WHERE "
                + SomeCases.seenBy("officer") + " AND " + OPEN + " AND w.name IN ('Normanton', 'Arboretum') ORDER BY "
                + SomeCases.ORDERS.get("priority");

        assertThat(SomeCases.all("officer", "/api/v1/cases?", 6)).isNotEmpty().isEqualTo(OwnersEyes.column(own));
        as("officer").get("/api/v1/cases?ward=E05015508").then().statusCode(200).body("items.size()", equalTo(0));
        JsonPath figures =
                as("officer").get("/api/v1/cases/summary?status=CLOSED").jsonPath();
        assertThat(figures.getMap("byWard").keySet()).isSubsetOf(SomeCases.NORMANTON, ward("Arboretum"));
        assertThat(figures.getLong("total"))
                .isPositive()
                .isEqualTo(OwnersEyes.value("SELECT count(*) FROM case_file c JOIN ward w ON w.id = c.ward_id WHERE "
                        + SomeCases.seenBy("officer")
                        + " AND c.status = 'CLOSED' AND w.name IN ('Normanton', 'Arboretum')"));
    }

    @Test
    void whoIsForSomeStrandsAloneSeesAndCountsThoseAndCasesWithoutOne() {
        int age = ((Number) OwnersEyes.value("SELECT id FROM strand WHERE code = 'AGE'")).intValue();
        CaseScope scope = new CaseScope(UUID.randomUUID(), true, Set.of(), Set.of(age));
        for (String status : List.of("RECEIVED", "CLOSED")) {
            List<Object> own = OwnersEyes.column(
                    "SELECT reference FROM case_file c WHERE NOT EXISTS (SELECT FROM case_restriction r WHERE r.case_id = c.id AND r.lifted_at IS NULL AND (r.until IS NULL OR r.until > now())) AND status = ? AND (strand_ids = '{}' OR ?::smallint = ANY(strand_ids)) ORDER BY received_at DESC, id DESC",
                    status,
                    age);
            Map<String, List<String>> query =
                    Map.of("status", List.of(status), "sort", List.of("received"), "limit", List.of("200"));

            assertThat(queue.page(scope, query).items().stream().map(CaseItem::reference))
                    .isNotEmpty()
                    .isEqualTo(own);
            assertThat(queue.summary(scope, query).total()).isEqualTo(own.size());
        }
    }

    @Test
    void aRestrictedCaseIsSeenAndCountedByThoseItIsFor() {
        String reference = SomeCases.telling("They wrote something on the door.", SomeCases.NORMANTON);
        String closed = "/api/v1/cases/summary?status=CLOSED";
        SomeCases.restrictTo("coordinator2", reference);
        SomeCases.move(reference, "TRIAGED", "CLOSED");
        String asked = "/api/v1/cases?restricted=true&status=CLOSED&limit=200";
        as("coordinator").get(asked).then().statusCode(200).body("items.reference", not(hasItem(reference)));
        as("coordinator2").get(asked).then().statusCode(200).body("items.reference", hasItem(reference));

        long before = as("coordinator").get(closed).jsonPath().getLong("total");
        SomeCases.restrictTo("coordinator", reference);

        as("coordinator").get(asked).then().body("items.reference", hasItem(reference));
        as("coordinator").get(closed).then().body("total", equalTo((int) before + 1));
    }

    @Test
    void aPausedCaseIsDueAtNoTime() {
        List<Map<String, Object>> paused = EveryItem.of("coordinator", "/api/v1/cases?sort=due&").stream()
                .filter(item -> item.get("paused").equals(true))
                .toList();

        assertThat(paused).isNotEmpty().allSatisfy(item -> {
            assertThat(item.get("dueAt")).isNull();
            assertThat(item.get("overdue")).isEqualTo(false);
        });
    }

    @Test
    void whatStandsInTheRowIsWhatTheLinksSay() {
        assertThat(OwnersEyes.count("case_strand")).isPositive();
        assertThat(OwnersEyes.column("""
                SELECT c.reference FROM case_file c
                WHERE c.strand_ids <> coalesce((SELECT array_agg(s.strand_id ORDER BY s.strand_id) FROM case_strand s WHERE s.case_id = c.id), '{}')
                   OR c.incident_type_ids <> coalesce((SELECT array_agg(t.incident_type_id ORDER BY t.incident_type_id) FROM case_incident_type t WHERE t.case_id = c.id), '{}')
                """)).isEmpty();
    }

    @Test
    void whatIsCountedAheadIsWhatThereIs() {
        String keys = "SELECT authority_id, status, severity, category, ward_id, assignee_id, strand_ids";
        String ended = " FROM case_file c WHERE NOT restricted AND NOT " + OPEN + " GROUP BY 1, 2, 3, 4, 5, 6, 7";
        assertThat(OwnersEyes.count("ended_case_count")).isPositive();
        same(keys + ", count(*)" + ended, keys + ", cases FROM ended_case_count WHERE cases <> 0");
        same(
                keys + ", unnest(incident_type_ids), count(*)" + ended + ", 8",
                keys + ", incident_type_id, cases FROM ended_case_type_count WHERE cases <> 0");
    }

    private static void same(String one, String other) {
        assertThat(OwnersEyes.rows(one + " EXCEPT " + other)).isEmpty();
        assertThat(OwnersEyes.rows(other + " EXCEPT " + one)).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "ward=E05999998,#ward",
        "ward=E05015521&ward=x,#ward",
        "strand=race,#strand",
        "type=X,#type",
        "severity=1,#severity",
        "status=OPEN,#status",
        "category=RACE,#category",
        "assignee=you,#assignee",
        "assignee=1-1-1-1-1,#assignee",
        "overdue=yes,#overdue",
        "restricted=1,#restricted",
        "receivedFrom=today,#receivedFrom",
        "updatedSince=2026-11-20,#updatedSince",
        "q=bus,#q",
        "colour=red,#colour",
        "sort=age,#sort",
        "limit=201,#limit"
    })
    void whatIsNotKnownIsNamed(String query, String pointer) {
        as("coordinator")
                .get("/api/v1/cases?" + query)
                .then()
                .spec(Refused.with(400, "bad-parameter"))
                .body("errors.pointer", contains(pointer));
    }

    @ParameterizedTest
    @ValueSource(strings = {"received", "due", "updated"})
    void theCursorOfAnotherOrderIsRefused(String sort) {
        Response first = as("coordinator").get("/api/v1/cases?limit=1");

        as("coordinator")
                .get("/api/v1/cases?sort=" + sort + "&cursor=" + first.path("nextCursor"))
                .then()
                .spec(Refused.with(400, "bad-cursor"));
    }

    private static String ward(String name) {
        return (String) OwnersEyes.value("SELECT code FROM ward WHERE name = ? AND valid_to IS NULL", name);
    }
}
