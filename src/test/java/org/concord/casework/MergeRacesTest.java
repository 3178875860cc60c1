package org.concord.casework;

import static org.assertj.core.api.Assertions.assertThat;
import static org.concord.Callers.as;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.empty;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.awaitility.Awaitility;
import org.concord.Callers;
import org.concord.Slip;
import org.concord.platform.OwnersEyes;
import org.concord.platform.TestEnvironment;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.Test;

/** What happens at the same moment as a merging happens before it or after it, never in between; and nobody waits for ever. */
@QuarkusTest
class MergeRacesTest {
    private static final int TIMES = 6;

    @RepeatedTest(TIMES)
    void twoThatMergeEachIntoTheOther() throws Exception {
        String one = Cases.received();
        String other = Cases.received();

        assertThat(atOnce(merging(one, other), merging(other, one))).containsExactlyInAnyOrder(200, 412);

        assertThat(statuses(one, other)).containsExactlyInAnyOrder("RECEIVED 2 2", "DUPLICATE 0 0");
    }

    @RepeatedTest(TIMES)
    void oneThatIsMergedIntoTwo() throws Exception {
        String one = Cases.received();
        String first = Cases.received();
        String second = Cases.received();

        assertThat(atOnce(merging(first, one), merging(second, one)))
                .contains(200)
                .containsAnyOf(409, 412);

        assertThat(statuses(one)).containsExactly("DUPLICATE 0 0");
        assertThat(statuses(first, second)).containsExactlyInAnyOrder("RECEIVED 2 2", "RECEIVED 1 1");
    }

    @RepeatedTest(TIMES)
    void oneThatMovesAsItIsMerged() throws Exception {
        String into = Cases.received();
        String from = Cases.received();
        String etag = etag(from);

        List<Integer> answers = atOnce(merging(into, from), () -> as("officer")
                .header("If-Match", etag)
                .body(Map.of("to", "WITHDRAWN", "reason", "x"))
                .post("/api/v1/cases/" + from + "/moves")
                .statusCode());

        boolean mergedFirst = answers.getFirst() == 200;
        assertThat(answers).isEqualTo(mergedFirst ? List.of(200, 412) : List.of(409, 200));
        assertThat(statuses(into, from))
                .isEqualTo(
                        mergedFirst
                                ? List.of("RECEIVED 2 2", "DUPLICATE 0 0")
                                : List.of("RECEIVED 1 1", "WITHDRAWN 1 1"));
    }

    @RepeatedTest(TIMES)
    void aReporterWhoWritesAsTheirCaseIsMergedIsHeardInTheOneCase() throws Exception {
        String into = Cases.received();
        Slip slip = Slip.ofANewReport();
        String from = Cases.read("officer", slip.reference()).path("reference");
        String token = slip.token();

        List<Integer> answers = atOnce(merging(into, from), () -> Slip.with(token)
                .body(Map.of("text", "there was a third one"))
                .post("/api/v1/my-report/messages")
                .statusCode());

        assertThat(answers.getFirst()).isEqualTo(200);
        assertThat(answers.getLast()).isEqualTo(201);
        Response read = Cases.read("officer", into);
        assertThat(read.<Integer>path("unreadMessages")).isOne();
        assertThat(read.<List<String>>path("messages.text")).containsExactly("there was a third one");
        assertThat(Cases.read("officer", from).<Integer>path("unreadMessages")).isZero();
    }

    @RepeatedTest(TIMES)
    void aTaskThatIsChangedAsItsCaseIsMergedIsInTheOneCase() throws Exception {
        String into = Cases.received();
        String from = Cases.received();
        String task = Cases.post("officer", from, "/tasks", MergeCasesTest.task("before"))
                .then()
                .statusCode(201)
                .extract()
                .path("id");

        List<Integer> answers = atOnce(merging(into, from), () -> as("officer")
                .header("If-Match", "*")
                .body(Map.of("title", "after"))
                .patch("/api/v1/cases/" + from + "/tasks/" + task)
                .statusCode());

        assertThat(answers.getFirst()).isEqualTo(200);
        assertThat(answers.getLast()).isIn(200, 409);
        Cases.read("officer", into).then().body("tasks.title", contains(answers.getLast() == 200 ? "after" : "before"));
        Cases.read("officer", from).then().body("tasks", empty());
    }

    @RepeatedTest(TIMES)
    void whatIsNotedAsItsCaseIsMergedIsInTheOneCaseOrRefused() throws Exception {
        String into = Cases.received();
        String from = Cases.received();

        List<Integer> answers = atOnce(merging(into, from), () -> as("officer")
                .body(Map.of("text", "rang the shop"))
                .post("/api/v1/cases/" + from + "/notes")
                .statusCode());

        assertThat(answers.getFirst()).isEqualTo(200);
        assertThat(answers.getLast()).isIn(201, 409);
        Response read = Cases.read("officer", into);
        assertThat(read.<List<String>>path("notes.text")).hasSize(answers.getLast() == 201 ? 1 : 0);
        Cases.read("officer", from).then().body("notes", empty());
    }

    /** Whoever merges holds the case already when somebody who found it as it was writes on it. */
    @Test
    void whatIsNotedWhileItsCaseIsBeingMergedIsRefused() throws Exception {
        AtCase into = AtCase.opened();
        AtCase from = AtCase.opened();
        try (ExecutorService one = Executors.newSingleThreadExecutor();
                Connection merger = TestEnvironment.asOwner()) {
            merger.setAutoCommit(false);
            run(merger, "UPDATE case_report SET case_id = '%s' WHERE case_id = '%s'".formatted(into.id(), from.id()));
            run(merger, """
                    INSERT INTO case_merge (id, authority_id, case_id, from_id, status_before, unanswered, own_strands, own_types, own_named,
                      merged_by, merged_at)
                    VALUES (gen_random_uuid(), 1, '%s', '%s', 'RECEIVED', false, '{}', '{}', '{}', '%s', now())""".formatted(into.id(), from.id(), AtCase.officer("officer")));
            run(merger, "UPDATE case_file SET report_count = 2 WHERE id = '%s'".formatted(into.id()));
            run(
                    merger,
                    "UPDATE case_file SET status = 'DUPLICATE', report_count = 0, version = version + 1 WHERE id = '%s'"
                            .formatted(from.id()));
            Callers.token("officer");
            Future<Integer> noting = one.submit(
                    () -> from.post("officer", "/notes", Map.of("text", "x")).statusCode());
            awaitOneThatWaitsForACase();
            merger.commit();
            assertThat(noting.get()).isEqualTo(409);
        }
        assertThat(OwnersEyes.value("SELECT count(*) FROM case_note WHERE case_id IN (?, ?)", into.id(), from.id()))
                .isEqualTo(0L);
    }

    @RepeatedTest(TIMES)
    void twoThatUnmergeTheSame() throws Exception {
        String into = Cases.received();
        String from = Cases.received();
        String merge = Cases.merged(into, from);
        Callable<Integer> unmerging = () -> as("officer")
                .header("If-Match", "*")
                .delete("/api/v1/cases/" + into + "/merges/" + merge)
                .statusCode();

        List<Integer> answers = atOnce(unmerging, unmerging);

        assertThat(answers).contains(200).containsAnyOf(404, 412);
        assertThat(statuses(into, from)).containsExactly("RECEIVED 1 1", "RECEIVED 1 1");
    }

    /** Erasing takes a case and then its reports; what it holds is merged after it, without what it erased. */
    @Test
    void aReportThatIsErasedMeanwhileIsMergedAsErased() throws Exception {
        String into = Cases.received();
        AtCase from = AtCase.opened();
        try (ExecutorService one = Executors.newSingleThreadExecutor();
                Connection eraser = TestEnvironment.asOwner()) {
            eraser.setAutoCommit(false);
            run(eraser, "SELECT 1 FROM case_file WHERE reference = ? FOR UPDATE", from.reference());
            Future<Integer> merging = one.submit(merging(into, from.reference()));
            awaitOneThatWaitsForACase();
            run(eraser, "UPDATE report SET narrative = NULL, erased_at = now() WHERE reference = ?", from.report());
            eraser.commit();
            assertThat(merging.get()).isEqualTo(200);
        }
        assertThat(statuses(into, from.reference())).containsExactly("RECEIVED 2 2", "DUPLICATE 0 0");
        assertThat(Cases.read("officer", into).asString()).contains(from.report());
    }

    private static void run(Connection connection, String sql, String... parameters) throws Exception {
        try (PreparedStatement statement = connection.prepareStatement(sql)) {
            for (int i = 0; i < parameters.length; i++) {
                statement.setString(i + 1, parameters[i]);
            }
            statement.execute();
        }
    }

    private static void awaitOneThatWaitsForACase() {
        Awaitility.await()
                .until(() -> (Long)
                                OwnersEyes.value(
                                        "SELECT count(*) FROM pg_stat_activity WHERE wait_event_type = 'Lock' AND query ILIKE '%case_file%'")
                        > 0);
    }

    private static Callable<Integer> merging(String into, String from) {
        String etag = etag(into);
        return () -> as("officer")
                .header("If-Match", etag)
                .body(Map.of("from", from))
                .post("/api/v1/cases/" + into + "/merges")
                .statusCode();
    }

    private static String etag(String reference) {
        return Cases.read("officer", reference).header("ETag");
    }

    /** In the order in which they are given. */
    private static List<Integer> atOnce(Callable<Integer> one, Callable<Integer> other) throws Exception {
        Callers.token("officer");
        CyclicBarrier start = new CyclicBarrier(2);
        List<Future<Integer>> answers = new ArrayList<>();
        try (ExecutorService both = Executors.newFixedThreadPool(2)) {
            for (Callable<Integer> call : List.of(one, other)) {
                answers.add(both.submit(() -> {
                    start.await();
                    return call.call();
                }));
            }
        }
        return List.of(answers.get(0).get(), answers.get(1).get());
    }

    /** Status, how many reports it says it has, and how many it has. */
    private static List<String> statuses(String... references) {
        List<String> statuses = new ArrayList<>();
        for (String reference : references) {
            statuses.add((String) OwnersEyes.value(
                    "SELECT status || ' ' || report_count || ' ' || (SELECT count(*) FROM case_report r WHERE r.case_id = c.id) FROM case_file c WHERE reference = ?",
                    reference));
        }
        return statuses;
    }
}
