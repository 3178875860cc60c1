package org.concord.console;

import static org.assertj.core.api.Assertions.assertThat;
import static org.concord.Callers.anyone;

import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import org.concord.Reported;
import org.concord.casework.Cases;
import org.concord.platform.OwnersEyes;
import org.junit.jupiter.api.Test;

/** What is counted ahead is what the reports themselves say, whoever reports and works meanwhile. */
@QuarkusTest
class FoldFiguresTest {
    private static final int REPORTS = 24;

    /** Whatever was counted and is not so in the reports, or the other way round; of a report, all columns. */
    private static final String ROWS_THAT_DIFFER = """
            WITH told AS (
              SELECT r.id, r.ward_id, r.kind, r.channel, CAST(r.received_at AT TIME ZONE 'Europe/London' AS date) AS received_on,
                ARRAY(SELECT strand_id FROM report_strand WHERE report_id = r.id ORDER BY 1) AS strands,
                ARRAY(SELECT incident_type_id FROM report_incident_type WHERE report_id = r.id ORDER BY 1) AS types,
                greatest(0, CAST(r.received_at AT TIME ZONE 'Europe/London' AS date) - CASE WHEN r.occurred_precision IN ('EXACT', 'APPROXIMATE', 'DAY')
                  THEN coalesce(r.occurred_on, CAST(r.occurred_from AT TIME ZONE 'Europe/London' AS date)) END) AS delay,
                r.occurred_precision IN ('EXACT', 'APPROXIMATE', 'DAY') AS known FROM report r),
            kept AS (SELECT * FROM counted_report)
            SELECT count(*) FROM told FULL JOIN kept ON kept.report_id = told.id
            WHERE (told.id, told.ward_id, told.kind, told.channel, told.received_on, told.strands, told.types, CASE WHEN told.known THEN told.delay END)
              IS DISTINCT FROM (kept.report_id, kept.ward_id, kept.kind, kept.channel, kept.received_on, kept.strand_ids, kept.incident_type_ids, kept.delay_days)""";

    private static final String WEEKS_THAT_DIFFER = """
            SELECT count(*) FROM (SELECT week, ward_id, strand_ids, sum(reports), sum(observations), sum(public_api), sum(public_form), sum(staff), sum(reporting_centre),
                sum(partner_api), sum(partner_import), sum(open311), sum(day_known), sum(within_1), sum(within_3), sum(within_7), sum(within_28)
              FROM %s GROUP BY 1, 2, 3 EXCEPT ALL SELECT week, ward_id, strand_ids, sum(reports), sum(observations), sum(public_api), sum(public_form), sum(staff),
                sum(reporting_centre), sum(partner_api), sum(partner_import), sum(open311), sum(day_known), sum(within_1), sum(within_3), sum(within_7), sum(within_28)
              FROM %s GROUP BY 1, 2, 3) AS differing""";

    private static final String TYPES_THAT_DIFFER = """
            SELECT count(*) FROM (SELECT CAST(date_trunc('month', CAST(received_on AS timestamp)) AS date) AS month, ward_id, strand_ids, t AS type, CAST(count(*) AS integer) AS reports
              FROM counted_report, unnest(incident_type_ids) AS t WHERE folded GROUP BY 1, 2, 3, 4) AS kept
            FULL JOIN counted_month_type c ON (c.month, c.strand_ids, c.incident_type_id, c.reports) = (kept.month, kept.strand_ids, kept.type, kept.reports)
              AND c.ward_id IS NOT DISTINCT FROM kept.ward_id
            WHERE c.month IS NULL OR kept.month IS NULL""";

    private static final String LOOKS_THAT_DIFFER = """
            SELECT count(*) FROM (SELECT CAST(date_trunc('month', CAST(received_on AS timestamp)) AS date) AS month, ward_id, strand_ids, severity, in_time, step,
                CAST(count(*) AS integer) AS cases FROM first_look WHERE folded GROUP BY 1, 2, 3, 4, 5, 6
              EXCEPT ALL SELECT month, ward_id, strand_ids, severity, in_time, step, cases FROM first_look_month) AS differing""";

    @Inject
    FoldFigures fold;

    @Test
    void whatIsCountedAheadIsWhatWasTold() throws Exception {
        try (ExecutorService people = Executors.newVirtualThreadPerTaskExecutor()) {
            List<Future<String>> told = IntStream.range(0, REPORTS)
                    .mapToObj(i -> people.submit(() -> Cases.of(report(i))))
                    .toList();
            for (int i = 0; i < 8; i++) {
                people.submit(fold::fold).get();
            }
            List<String> cases = new ArrayList<>();
            for (Future<String> one : told) {
                cases.add(one.get());
            }
            work(cases, people);
        }
        fold.fold();

        assertThat(count(ROWS_THAT_DIFFER)).isZero();
        assertThat(count("SELECT count(*) FROM counted_report WHERE NOT folded"))
                .isZero();
        assertThat(count(WEEKS_THAT_DIFFER.formatted("counted_week", "counted_one")))
                .isZero();
        assertThat(count(WEEKS_THAT_DIFFER.formatted("counted_one", "counted_week")))
                .isZero();
        assertThat(count(TYPES_THAT_DIFFER)).isZero();
        assertThat(count(LOOKS_THAT_DIFFER)).isZero();
        assertThat(count("SELECT sum(cases) FROM first_look_month"))
                .isEqualTo(count("SELECT count(*) FROM first_look"));
    }

    @Test
    void aReportThatIsNotKeptIsNotCounted() {
        long before = count("SELECT count(*) FROM counted_report");
        anyone().body(Map.of("kind", "HATE_INCIDENT"))
                .post("/api/v1/reports")
                .then()
                .statusCode(400);

        assertThat(count("SELECT count(*) FROM counted_report")).isEqualTo(before);
    }

    /** Grades, moves and joins them while others fold: none of it changes what was told, and each first look is kept once. */
    private void work(List<String> cases, ExecutorService people) throws Exception {
        List<Future<?>> running = List.of(
                people.submit(() -> cases.subList(0, 6).forEach(FoldFiguresTest::assess)),
                people.submit(() -> cases.subList(0, 6).reversed().forEach(FoldFiguresTest::assess)),
                people.submit(() -> cases.subList(6, 9).forEach(one -> Cases.move("officer", one, "TRIAGED"))),
                people.submit(() -> Cases.merge("coordinator", cases.get(10), cases.get(11))));
        for (Future<?> one : running) {
            people.submit(fold::fold).get();
            one.get();
        }
        Object looked = OwnersEyes.value(
                "SELECT count(*) FROM first_look l JOIN case_file c ON c.id = l.case_id WHERE c.reference = ANY(?)",
                (Object) cases.subList(0, 9).toArray(String[]::new));
        assertThat(looked).isEqualTo(9L);
    }

    private static void assess(String reference) {
        Cases.post("officer", reference, "/assessments", Map.of("severity", "P3_MEDIUM", "reason", "looked at it"));
    }

    private static Map<String, Object> report(int number) {
        Map<String, Object> report = Reported.verbalAbuse();
        report.put("motivations", number % 3 == 0 ? List.of("AGE", "RACE") : List.of("RACE"));
        report.put("incidentTypes", number % 2 == 0 ? List.of("SPITTING", "VERBAL_ABUSE") : List.of("VERBAL_ABUSE"));
        return report;
    }

    private static long count(String sql) {
        return ((Number) OwnersEyes.value(sql)).longValue();
    }
}
