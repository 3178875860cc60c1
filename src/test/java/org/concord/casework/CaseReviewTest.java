package org.concord.casework;

import static org.assertj.core.api.Assertions.assertThat;
import static org.concord.Callers.anyone;
import static org.concord.Callers.as;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.awaitility.Awaitility;
import org.concord.Mails;
import org.concord.Planted;
import org.concord.platform.OwnersEyes;
import org.concord.platform.TestClock;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Three incidents of the same victim, place or subject in six months: the coordinators hear of it once. */
@QuarkusTest
class CaseReviewTest {
    private final TestClock clock;

    @Inject
    CaseReviewTest(TestClock clock) {
        this.clock = clock;
    }

    @AfterEach
    void backToNowAndTheStandard() {
        clock.reset();
        Planted.standardRule();
    }

    @Test
    void theThirdRaisesItForTheCoordinatorsAndNoFurtherOneDoes() {
        Planted planted = Planted.anew();
        List<String> cases = new ArrayList<>();
        for (int i = 0; i < 5; i++) {
            cases.add(Planted.send(planted.ofVictim()));
            assertThat(Planted.reviewsOf(cases)).hasSize(i < 2 ? 0 : 1);
        }

        assertThat(Planted.reviewsOf(cases)).containsExactly(cases.get(2));
        JsonPath alert = review(cases.get(2));
        assertThat(alert.getString("state")).isEqualTo("OPEN");
        assertThat(alert.getList("recipients.toldAs")).isNotEmpty().containsOnly("COORDINATOR");
        assertThat(OwnersEyes.column(
                        "SELECT subject FROM audit_entry WHERE subject = ANY(?) AND action = 'review-found-due'",
                        (Object) cases.toArray(String[]::new)))
                .containsExactly(cases.get(2));
    }

    /** Of a grave case, as mails about others wait for a working hour. */
    @Test
    void theMailSaysWhichCaseAndNothingElse() {
        Planted planted = Planted.anew();
        Map<String, Object> grave = planted.ofAll();
        grave.put("harm", Map.of("threatToLife", true));
        Planted.send(grave);
        Planted.send(grave);
        String third = Planted.send(grave);

        Awaitility.await().atMost(Duration.ofSeconds(60)).untilAsserted(() -> assertThat(mailsAbout(third))
                .isNotEmpty());
        assertThat(mailsAbout(third)).allSatisfy(mail -> assertThat(mail)
                .doesNotContain(planted.email(), planted.name(), planted.subjectName(), "victim"));
    }

    private static List<String> mailsAbout(String reference) {
        return Mails.to("coordinator@demo.invalid").stream()
                .map(Mails::text)
                .filter(text -> text.contains(reference))
                .toList();
    }

    @ParameterizedTest
    @ValueSource(ints = {0, 2})
    void eightAtTheSameMomentRaiseItOnce(int before) throws Exception {
        Planted planted = Planted.anew();
        List<String> cases = new ArrayList<>();
        for (int i = 0; i < before; i++) {
            cases.add(Planted.send(planted.ofAll()));
        }
        List<Callable<String>> reports = new ArrayList<>();
        for (int i = 0; i < 8; i++) {
            reports.add(() -> Planted.send(planted.ofAll()));
        }
        try (ExecutorService together = Executors.newFixedThreadPool(8)) {
            for (Future<String> one : together.invokeAll(reports)) {
                cases.add(one.get());
            }
        }

        assertThat(Planted.reviewsOf(cases))
                .as("once for the victim, the place and the subject together")
                .hasSize(1);
        assertThat(kinds(cases)).containsExactlyInAnyOrder("VICTIM", "PLACE", "SUBJECT");
    }

    /** By one report with both the address and the number, each of the others is linked to it and none to another. */
    @Test
    void manyWhoHaveNothingInCommonButAThirdRaiseItOnceTogether() throws Exception {
        Planted planted = Planted.anew();
        String number = "07700 90" + Math.floorMod(planted.name().hashCode(), 9000);
        Map<String, Object> both = planted.ofVictim();
        both.put("reporter", Map.of("identity", "CONFIDENTIAL", "email", planted.email(), "phone", number));
        Map<String, Object> byMail = planted.ofVictim();
        byMail.put("reporter", Map.of("identity", "CONFIDENTIAL", "email", planted.email()));
        Map<String, Object> byPhone = planted.ofVictim();
        byPhone.put("reporter", Map.of("identity", "CONFIDENTIAL", "phone", number));
        List<String> cases = new ArrayList<>(List.of(Planted.send(both), Planted.send(both)));
        List<Callable<String>> reports = new ArrayList<>();
        for (int i = 0; i < 4; i++) {
            reports.add(() -> Planted.send(byMail));
            reports.add(() -> Planted.send(byPhone));
        }
        try (ExecutorService together = Executors.newFixedThreadPool(8)) {
            for (Future<String> one : together.invokeAll(reports)) {
                cases.add(one.get());
            }
        }

        assertThat(Planted.reviewsOf(cases)).hasSize(1);
    }

    /** As if the process died in between: the report, the mark and the alert are all there, or none of them is. */
    @ParameterizedTest
    @ValueSource(strings = {"review_due", "alert_recipient"})
    void theReportAndItsReviewAreOneTransaction(String table) {
        Planted planted = Planted.anew();
        List<String> cases =
                new ArrayList<>(List.of(Planted.send(planted.ofVictim()), Planted.send(planted.ofVictim())));
        long before = OwnersEyes.count("report");
        OwnersEyes.run("ALTER TABLE " + table + " ADD CONSTRAINT refused_by_a_test CHECK (false) NOT VALID");
        try {
            anyone().body(planted.ofVictim()).post("/api/v1/reports").then().statusCode(500);
        } finally {
            OwnersEyes.run("ALTER TABLE " + table + " DROP CONSTRAINT refused_by_a_test");
        }
        assertThat(OwnersEyes.count("report")).isEqualTo(before);
        assertThat(kinds(cases)).isEmpty();

        cases.add(Planted.send(planted.ofVictim()));

        assertThat(Planted.reviewsOf(cases)).containsExactly(cases.getLast());
    }

    @Test
    void whenTheTimeIsOverItIsRaisedAgainIfItGoesOn() {
        Planted planted = Planted.anew();
        List<String> cases = new ArrayList<>();
        for (int i = 0; i < 3; i++) {
            cases.add(Planted.send(planted.ofVictim()));
        }
        clock.advance(Duration.ofDays(100));
        cases.add(Planted.send(planted.ofVictim()));
        cases.add(Planted.send(planted.ofVictim()));
        assertThat(Planted.reviewsOf(cases)).hasSize(1);

        clock.advance(Duration.ofDays(85));
        cases.add(Planted.send(planted.ofVictim()));

        assertThat(Planted.reviewsOf(cases)).containsExactly(cases.get(2), cases.getLast());
    }

    @Test
    void twoInTimeAndOneBeforeAreNotThree() {
        Planted planted = Planted.anew();
        List<String> cases = new ArrayList<>(List.of(Planted.send(planted.ofPlace())));
        clock.advance(Duration.ofDays(190));
        cases.add(Planted.send(planted.ofPlace()));
        cases.add(Planted.send(planted.ofPlace()));

        assertThat(Planted.reviewsOf(cases)).isEmpty();
        cases.add(Planted.send(planted.ofPlace()));
        assertThat(Planted.reviewsOf(cases)).containsExactly(cases.getLast());
    }

    @Test
    void reportsOfOneCaseAreOneIncident() {
        Planted planted = Planted.anew();
        String one = Planted.send(planted.ofVictim());
        String same = Planted.send(planted.ofVictim());
        // As merging leaves them: the reports of the duplicate belong to the case that stands.
        OwnersEyes.run("""
                UPDATE case_report SET case_id = (SELECT id FROM case_file WHERE reference = ?)
                WHERE case_id = (SELECT id FROM case_file WHERE reference = ?)""", one, same);

        String third = Planted.send(planted.ofVictim());

        assertThat(Planted.reviewsOf(List.of(one, same, third))).isEmpty();
        JsonPath repeats = repeatsOf(third);
        assertThat(repeats.getInt("found[0].incidents")).isEqualTo(2);
        assertThat(repeats.getInt("found[0].reports")).isEqualTo(3);
        assertThat(repeats.getList("items.caseReference")).containsExactly(one);
    }

    @Test
    void whatWasWithdrawnIsNoIncident() {
        Planted planted = Planted.anew();
        String withdrawn = Planted.send(planted.ofVictim());
        Cases.move("coordinator", withdrawn, "WITHDRAWN").then().statusCode(200);

        List<String> cases = List.of(withdrawn, Planted.send(planted.ofVictim()), Planted.send(planted.ofVictim()));

        assertThat(Planted.reviewsOf(cases)).isEmpty();
        assertThat(repeatsOf(cases.getLast()).getInt("found[0].incidents")).isEqualTo(2);
        assertThat(repeatsOf(withdrawn).getList("found")).isEmpty();
    }

    @Test
    void whatWasErasedIsFoundNoMore() {
        Planted planted = Planted.anew();
        String erased = Planted.send(planted.ofVictim());
        String kept = Planted.send(planted.ofVictim());
        OwnersEyes.run("""
                UPDATE report SET erased_at = now() WHERE id = (
                  SELECT cr.report_id FROM case_report cr JOIN case_file c ON c.id = cr.case_id WHERE c.reference = ?)""", erased);

        assertThat(repeatsOf(kept).getList("found")).isEmpty();
    }

    @Test
    void anotherRuleCountsFromTheNextReportOn() {
        Planted planted = Planted.anew();
        List<String> cases = new ArrayList<>();
        Planted.rule(1, "P6M", "PLACE");
        cases.add(Planted.send(planted.ofAll()));
        assertThat(kinds(cases)).as("one report is enough, of a place alone").containsExactly("PLACE");

        Planted.rule(2, "P1D", "VICTIM");
        cases.add(Planted.send(planted.ofVictim()));
        assertThat(kinds(cases)).containsExactlyInAnyOrder("PLACE", "VICTIM");

        Planted.rule(4, "P6M", "VICTIM", "PLACE", "SUBJECT");
        cases.add(Planted.send(planted.ofSubject()));
        cases.add(Planted.send(planted.ofSubject()));
        assertThat(kinds(cases)).containsExactlyInAnyOrder("PLACE", "VICTIM");
    }

    @Test
    void whoHasAnInterestInAnEarlierCaseIsNotTold() {
        Planted planted = Planted.anew();
        String first = Planted.send(planted.ofSubject());
        Cases.post("coordinator2", first, "/conflicts", Map.of("reason", "a cousin"))
                .then()
                .statusCode(201);
        Planted.send(planted.ofSubject());

        String third = Planted.send(planted.ofSubject());

        assertThat(review(third).getList("recipients.officerId"))
                .isNotEmpty()
                .doesNotContain(Cases.idOf("coordinator2"));
    }

    @Test
    void aReviewIsAnsweredLikeAnyAlert() {
        Planted planted = Planted.anew();
        Planted.send(planted.ofVictim());
        Planted.send(planted.ofVictim());
        String id = review(Planted.send(planted.ofVictim())).getString("id");

        as("coordinator")
                .post("/api/v1/alerts/" + id + "/acknowledgements")
                .then()
                .statusCode(200);

        assertThat(as("coordinator").get("/api/v1/alerts/" + id).jsonPath().getString("state"))
                .isEqualTo("ACKNOWLEDGED");
    }

    private static Set<Object> kinds(List<String> cases) {
        return new HashSet<>(OwnersEyes.column("""
                SELECT d.kind FROM review_due d JOIN case_report cr ON cr.report_id = d.report_id JOIN case_file c ON c.id = cr.case_id
                WHERE c.reference = ANY(?)""", (Object) cases.toArray(String[]::new)));
    }

    private static JsonPath review(String reference) {
        Object id = OwnersEyes.value(
                "SELECT a.id FROM alert a JOIN case_file c ON c.id = a.case_id WHERE a.kind = 'CASE_REVIEW' AND c.reference = ?",
                reference);
        return as("coordinator")
                .get("/api/v1/alerts/" + id)
                .then()
                .statusCode(200)
                .extract()
                .jsonPath();
    }

    private static JsonPath repeatsOf(String reference) {
        return as("coordinator")
                .get("/api/v1/cases/" + reference + "/repeats")
                .then()
                .statusCode(200)
                .extract()
                .jsonPath();
    }
}
