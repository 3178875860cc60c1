package org.concord.casework;

import static org.assertj.core.api.Assertions.assertThat;
import static org.concord.Callers.as;
import static org.hamcrest.Matchers.containsString;

import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.concord.Reported;
import org.concord.Slip;
import org.concord.place.WorkingTime;
import org.concord.platform.OwnersEyes;
import org.concord.platform.Refused;
import org.concord.platform.TestClock;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** What follows when a case is closed: the reporter is told, somebody calls four weeks later, and they can say how content they are. */
@QuarkusTest
class ClosingTest {
    private static final ZoneId LONDON = ZoneId.of("Europe/London");

    private final TestClock clock;
    private final WorkingTime workingTime;

    @Inject
    ClosingTest(TestClock clock, WorkingTime workingTime) {
        this.clock = clock;
        this.workingTime = workingTime;
    }

    /** Other tests replace the whole list. */
    @BeforeEach
    void templates() {
        template("outcome-action-taken", "en", "Something was done about it.");
        template("outcome-transferred", "en", "It belongs to another organisation.");
        template("outcome-transferred", "ro", "Cazul este închis.");
        OwnersEyes.run("DELETE FROM reply_template WHERE code = 'outcome-malicious'");
    }

    private static void template(String code, String language, String text) {
        OwnersEyes.run(
                "INSERT INTO reply_template (authority_id, code, language, title, text, owner, review_on) VALUES (1, ?, ?, 'x', ?, 'x', '2027-01-01') ON CONFLICT (authority_id, code, language) DO UPDATE SET text = excluded.text",
                code,
                language,
                text);
    }

    private static AtCase caseOf(Slip slip) {
        return new AtCase(as("officer").get("/api/v1/cases/" + slip.reference()).path("reference"), slip.reference());
    }

    private static void close(AtCase file, String reason) {
        Cases.move("officer", file.reference(), "TRIAGED").then().statusCode(200);
        Cases.move("officer", file.reference(), "CLOSED", reason).then().statusCode(200);
    }

    private static List<Map<String, Object>> calls(AtCase file) {
        return file.get("/tasks").getList("items.findAll { it.cause == 'CALL_AFTER_CLOSE' }");
    }

    @Test
    void theReporterReadsInTheThreadWhatCameOfIt() {
        Slip slip = Slip.ofANewReport();
        AtCase file = caseOf(slip);
        close(file, "ACTION_TAKEN");
        slip.holder()
                .get("/api/v1/my-report")
                .then()
                .statusCode(200)
                .body("messages[0].text", containsString("Something was done about it"));
        assertThat(file.get("/messages").getList("items.direction")).containsExactly("TO_REPORTER");
        assertThat(file.audited("message-written")).hasSize(1);
    }

    @ParameterizedTest
    @EnumSource
    void everyReasonHasWordsOfItsOwnFromTheStart(ClosureReason reason) throws IOException {
        String schema = new String(
                ClosingTest.class
                        .getResourceAsStream("/db/2026-11-22-22-referral.sql")
                        .readAllBytes(),
                StandardCharsets.UTF_8);
        assertThat(schema.split("\\('" + OutcomeWords.code(reason) + "', ", -1))
                .as("once in English and once in Polish")
                .hasSize(3);
    }

    @Test
    void eachReporterReadsItInTheirLanguageAndThoseWithoutATemplateAPlainSentence() {
        Map<String, Object> romanian = Reported.verbalAbuse();
        romanian.put("reporter", Map.of("identity", "ANONYMOUS", "language", "ro-RO"));
        Slip one = Slip.of(romanian);
        Slip other = Slip.ofANewReport();
        AtCase file = caseOf(one);
        AtCase emptied = caseOf(other);
        OwnersEyes.run("UPDATE case_report SET case_id = ? WHERE report_id = ?", file.id(), emptied.reportId());
        OwnersEyes.run("UPDATE case_file SET report_count = 2 WHERE id = ?", file.id());
        OwnersEyes.run("UPDATE case_file SET report_count = 0 WHERE id = ?", emptied.id());
        close(file, "TRANSFERRED");
        one.holder().get("/api/v1/my-report").then().body("messages[0].text", containsString("Cazul"));
        other.holder().get("/api/v1/my-report").then().body("messages[0].text", containsString("another organisation"));
        Slip third = Slip.ofANewReport();
        String malicious = caseOf(third).reference();
        Cases.move("officer", malicious, "TRIAGED").then().statusCode(200);
        Cases.move("coordinator", malicious, "CLOSED", "MALICIOUS").then().statusCode(200);
        third.holder().get("/api/v1/my-report").then().body("messages[0].text", containsString("finished our work"));
    }

    @Test
    void wordsThatNobodyHasCheckedAreNotSentByThemselves() {
        String draft = "Community safety team (draft: a Polish speaker must check it before use)";
        template("outcome-transferred", "pl", "Sprawa jest zamknięta.");
        owned(draft);
        assertThat(toldInPolish()).contains("another organisation");
        owned("Community safety team");
        assertThat(toldInPolish()).isEqualTo("Sprawa jest zamknięta.");
        owned(draft);
    }

    private static void owned(String owner) {
        OwnersEyes.run(
                "UPDATE reply_template SET owner = ? WHERE code = 'outcome-transferred' AND language = 'pl'", owner);
    }

    private static String toldInPolish() {
        Map<String, Object> polish = Reported.verbalAbuse();
        polish.put("reporter", Map.of("identity", "ANONYMOUS", "language", "pl"));
        Slip slip = Slip.of(polish);
        close(caseOf(slip), "TRANSFERRED");
        return slip.holder().get("/api/v1/my-report").path("messages[0].text");
    }

    @Test
    void fourWeeksLaterSomebodyCallsUnlessTheCaseIsOpenedAgain() {
        AtCase file = AtCase.opened();
        close(file, "ACTION_TAKEN");
        Map<String, Object> call = calls(file).getFirst();
        Instant due = Instant.parse((String) call.get("dueAt"));
        LocalDate earliest = LocalDate.ofInstant(clock.instant(), LONDON).plusDays(28);
        assertThat(LocalDate.ofInstant(due, LONDON)).isBetween(earliest, earliest.plusDays(5));
        assertThat(workingTime.calendar().isWorking(due)).isTrue();
        assertThat(call).containsEntry("state", "OPEN");

        Cases.move("officer", file.reference(), "REOPENED").then().statusCode(200);
        assertThat(calls(file)).singleElement().satisfies(one -> assertThat(one).containsEntry("state", "CANCELLED"));
        Cases.move("officer", file.reference(), "RESOLVED").then().statusCode(200);
        Cases.move("officer", file.reference(), "CLOSED", "ACTION_TAKEN").then().statusCode(200);
        assertThat(calls(file)).extracting(one -> one.get("state")).containsExactlyInAnyOrder("CANCELLED", "OPEN");
    }

    @Test
    void whoeverWithdrawsIsNeitherToldNorCalled() {
        AtCase file = AtCase.opened();
        Cases.move("officer", file.reference(), "WITHDRAWN").then().statusCode(200);
        assertThat(calls(file)).isEmpty();
        assertThat(file.get("/messages").getList("items")).isEmpty();
    }

    @Test
    void afterEachClosingTheReporterSaysOnceHowContentTheyAre() {
        Slip slip = Slip.ofANewReport();
        AtCase file = caseOf(slip);
        var holder = slip.holder();
        Map<String, Object> body = new HashMap<>(Map.of("answer", 4));
        String path = "/api/v1/my-report/satisfaction";
        holder.body(body).post(path).then().spec(Refused.with(409, "not-asked"));
        assertThat(isAsked(slip)).isFalse();
        close(file, "ACTION_TAKEN");
        long before = given();
        for (Object wrong : new Object[] {0, 6, "5", 4.5, true}) {
            body.put("answer", wrong);
            holder.body(body).post(path).then().spec(Refused.with(400, "validation-failed"));
        }
        assertThat(isAsked(slip)).isTrue();
        holder.body("{}").post(path).then().spec(Refused.with(400, "validation-failed"));
        holder.body(Map.of("answer", 4)).post(path).then().statusCode(204);
        holder.body(Map.of("answer", 5)).post(path).then().spec(Refused.with(409, "already-exists"));
        assertThat(given()).isEqualTo(before + 1);
        assertThat(isAsked(slip)).isFalse();
        assertThat(file.audited("said-how-content"))
                .singleElement()
                .asString()
                .contains("\"facts\":{\"report\":\"" + file.reportId() + "\"}");

        Cases.move("officer", file.reference(), "REOPENED").then().statusCode(200);
        holder.body(Map.of("answer", 2)).post(path).then().spec(Refused.with(409, "not-asked"));
        Cases.move("officer", file.reference(), "RESOLVED").then().statusCode(200);
        Cases.move("officer", file.reference(), "CLOSED", "ACTION_TAKEN").then().statusCode(200);
        holder.body(Map.of("answer", 2)).post(path).then().statusCode(204);
        assertThat(given()).isEqualTo(before + 2);
    }

    private static boolean isAsked(Slip slip) {
        return slip.holder()
                .get("/api/v1/my-report")
                .then()
                .statusCode(200)
                .extract()
                .path("asksHowContent");
    }

    private static long given() {
        return ((Number) OwnersEyes.value("SELECT coalesce(sum(given), 0) FROM satisfaction_count")).longValue();
    }

    @Test
    void anAnswerMayNotBeGivenTwiceAtOnce() {
        Slip slip = Slip.ofANewReport();
        close(caseOf(slip), "ACTION_TAKEN");
        String token = slip.token();
        List<Integer> answers = IntStream.range(0, 4)
                .parallel()
                .mapToObj(i -> Slip.with(token)
                        .body(Map.of("answer", 3))
                        .post("/api/v1/my-report/satisfaction")
                        .statusCode())
                .toList();
        assertThat(answers).containsOnlyOnce(204);
    }
}
