package org.concord.referral;

import static org.assertj.core.api.Assertions.assertThat;
import static org.concord.Callers.as;
import static org.concord.referral.Disclosing.PATH;
import static org.concord.referral.Disclosing.asked;
import static org.concord.referral.Disclosing.caseOf;
import static org.concord.referral.Disclosing.join;
import static org.concord.referral.Disclosing.kept;
import static org.concord.referral.Disclosing.patch;
import static org.concord.referral.Disclosing.post;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;

import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.concord.Slip;
import org.concord.casework.AtCase;
import org.concord.platform.OwnersEyes;
import org.concord.platform.Refused;
import org.concord.platform.TestClock;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@QuarkusTest
class DisclosureResourceTest {
    private final TestClock clock;

    @Inject
    DisclosureResourceTest(TestClock clock) {
        this.clock = clock;
    }

    @AfterEach
    void resetClock() {
        clock.reset();
    }

    private LocalDate inDays(int days) {
        return LocalDate.ofInstant(clock.instant(), ZoneId.of("Europe/London")).plusDays(days);
    }

    @Test
    void whatTheReporterAllowsIsToldAndRecorded() {
        AtCase file = caseOf("NAMED", "WITHOUT_IDENTITY", "HOUSING");
        String id = post(file, asked("POLICE", "CDA_1998_S115", "NARRATIVE", "SUMMARY"))
                .then()
                .statusCode(201)
                .header("ETag", "\"0\"")
                .body("recipient", equalTo("POLICE"))
                .body("gateway.code", equalTo("CDA_1998_S115"))
                .body("gateway.source", equalTo("Crime and Disorder Act 1998 s.115"))
                .body("fields", contains("SUMMARY", "NARRATIVE"))
                .body("complete", equalTo(true))
                .body("override", nullValue())
                .body("disclosedBy.id", equalTo(AtCase.officer("officer")))
                .body("reports.report", contains(file.report()))
                .body("reports[0].consentVersion", equalTo(1))
                .body("reports[0].leftOut", empty())
                .body("outcome", nullValue())
                .body("overdue", equalTo(false))
                .extract()
                .path("id");
        assertThat(file.audited("disclosed"))
                .singleElement()
                .asString()
                .contains(
                        "\"fields\":[\"SUMMARY\",\"NARRATIVE\"]",
                        "\"gateway\":\"CDA_1998_S115\"",
                        "\"override\":false",
                        "\"recipient\":\"POLICE\"",
                        file.reportId().toString())
                .doesNotContain("safe");
        as("officer").get(file.path(PATH + "/" + id)).then().statusCode(200).header("ETag", "\"0\"");
        post(file, asked("HOUSING", "CONSENT", "IDENTITY", "CONTACT")).then().statusCode(201);
        assertThat(file.get(PATH).getList("items.recipient")).containsExactly("POLICE", "HOUSING");
        var first = file.get(PATH + "?limit=1");
        assertThat(first.getList("items.id")).containsExactly(id);
        assertThat(file.get(PATH + "?limit=1&cursor=" + first.getString("nextCursor"))
                        .getList("items.recipient"))
                .containsExactly("HOUSING");
        as("officer").get(file.path(PATH + "?cursor=x")).then().spec(Refused.with(400, "bad-cursor"));
    }

    @ParameterizedTest
    @CsvSource({
        "ANONYMOUS, NO, POLICE, SUMMARY",
        "NAMED, ALREADY_REPORTED, POLICE, SUMMARY",
        "NAMED, WITHOUT_IDENTITY, POLICE, IDENTITY",
        "NAMED, NAMED, HOUSING, SUMMARY",
    })
    void whatNobodyAllowsIsRefused(String identity, String police, String recipient, String field) {
        AtCase file = caseOf(identity, police, "HEALTH");
        post(file, asked(recipient, "CONSENT", "NARRATIVE", field))
                .then()
                .spec(Refused.with(409, "consent-refuses-disclosure"))
                .body("detail", containsString(field));
        assertThat(kept(file)).isZero();
        assertThat(file.audited("disclosed")).isEmpty();
    }

    @Test
    void ofSeveralReportsEachReportersOwnWishCounts() {
        AtCase file = caseOf("NAMED", "NAMED");
        AtCase other = caseOf("CONFIDENTIAL", "WITHOUT_IDENTITY");
        AtCase silent = caseOf("NAMED", "NO");
        join(file, other);
        join(file, silent);
        post(file, asked("POLICE", "CDA_1998_S115", "NARRATIVE", "IDENTITY"))
                .then()
                .statusCode(201)
                .body("complete", equalTo(false))
                .body("fields", contains("NARRATIVE", "IDENTITY"))
                .body("reports.report", contains(file.report(), other.report(), silent.report()))
                .body("reports.told", contains(List.of("NARRATIVE", "IDENTITY"), List.of("NARRATIVE"), List.of()))
                .body("reports[1].leftOut.field", contains("IDENTITY"))
                .body("reports[2].leftOut.field", contains("NARRATIVE", "IDENTITY"))
                .body("reports[2].leftOut.because", contains("CONSENT_REFUSES", "CONSENT_REFUSES"));
        assertThat(file.audited("disclosed").getFirst())
                .contains(file.reportId().toString(), other.reportId().toString())
                .doesNotContain(silent.reportId().toString());
    }

    @Test
    void theNewestConsentCounts() {
        Slip slip = Slip.of(Disclosing.report("NAMED", "NAMED"));
        AtCase file = new AtCase(
                as("officer").get("/api/v1/cases/" + slip.reference()).path("reference"), slip.reference());
        post(file, asked("POLICE", "CONSENT", "SUMMARY")).then().statusCode(201);
        slip.holder()
                .header("If-Match", "\"1\"")
                .body(Map.of("police", "NO", "partners", List.of()))
                .put("/api/v1/my-report/consent")
                .then()
                .statusCode(200);
        post(file, asked("POLICE", "CONSENT", "SUMMARY")).then().spec(Refused.with(409, "consent-refuses-disclosure"));
        assertThat(file.get(PATH).getList("items")).hasSize(1);
    }

    @Test
    void whatIsNotHeldIsLeftOutAndNotCalledRefused() {
        AtCase file = caseOf("NAMED", "NAMED");
        post(file, asked("POLICE", "CONSENT", "SUMMARY", "SUBJECTS"))
                .then()
                .statusCode(201)
                .body("fields", contains("SUMMARY"))
                .body("reports[0].leftOut.because", contains("NOT_HELD"));
        post(file, asked("POLICE", "CONSENT", "SUBJECTS"))
                .then()
                .spec(Refused.with(400, "validation-failed"))
                .body("errors.pointer", contains("/fields"));
    }

    @Test
    void thePeopleComplainedAboutAreNamedForNoCrimeOnlyForARealRisk() {
        Map<String, Object> report = Disclosing.report("NAMED", "NAMED");
        report.put("subjects", List.of(Map.of("known", true, "relationship", "NEIGHBOUR", "name", "Otto")));
        AtCase file = AtCase.opened(report);
        as("officer")
                .header("If-Match", "\"" + file.version() + "\"")
                .body(Map.of("crimeStatus", "NON_CRIME", "reason", "It was no crime"))
                .post(file.path("/assessments"))
                .then()
                .statusCode(200);
        Map<String, Object> body = asked("POLICE", "CDA_1998_S115", "SUBJECTS");
        post(file, body).then().statusCode(400).body("errors.pointer", contains("/realRisk"));
        body.put("realRisk", "They were threatened before");
        post(file, body).then().statusCode(201).body("realRisk", notNullValue());
    }

    @Test
    void everythingWrongIsNamedAtOnce() {
        AtCase file = caseOf("NAMED", "NAMED");
        post(file, Map.of())
                .then()
                .spec(Refused.with(400, "validation-failed"))
                .body("errors.pointer", contains("/recipient", "/gateway", "/fields", "/purpose"));
        Map<String, Object> body = asked("HOUSING", "DPA_2018_SCH2_P2", "SUMMARY", "SUMMARY");
        body.put("dueOn", inDays(-1).toString());
        body.put("purpose", " ");
        body.put("override", Map.of());
        post(file, body)
                .then()
                .spec(Refused.with(400, "validation-failed"))
                .body(
                        "errors.pointer",
                        contains("/gateway", "/fields", "/purpose", "/dueOn", "/override/reason", "/gateway"));
        assertThat(kept(file)).isZero();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "recipient | \"PRESS\" | /recipient",
                "fields | [\"EVERYTHING\"] | /fields/0",
                "fields | \"SUMMARY\" | /fields",
                "fields | [null] | /fields",
                "dueOn | \"tomorrow\" | /dueOn",
                "purpose | \"a\\u0000\" | /purpose",
                "gateway | 7 | /gateway",
                "consent | true | /consent"
            })
    void whatIsNoDisclosureIsRefused(String member, String value, String pointer) throws Exception {
        AtCase file = caseOf("NAMED", "NAMED");
        post(file, Spoilt.body(asked("POLICE", "CONSENT", "SUMMARY"), member, value))
                .then()
                .spec(Refused.with(400, "validation-failed"))
                .body("errors.pointer", contains(pointer));
        assertThat(kept(file)).isZero();
    }

    @Test
    void aLawThatHasEndedLeadsNowhere() {
        OwnersEyes.run(
                "INSERT INTO lawful_gateway (id, authority_id, code, label, source, recipients, overrides, valid_from, valid_to, position, owner, review_on) VALUES (900, 1, 'ENDED', 'Ended', 'x', '{POLICE}', true, '2000-01-01', '2020-01-01', 900, 'x', '2027-01-01') ON CONFLICT DO NOTHING");
        post(caseOf("NAMED", "NAMED"), asked("POLICE", "ENDED", "SUMMARY"))
                .then()
                .statusCode(400)
                .body("errors.pointer", contains("/gateway"));
        as("officer")
                .get("/api/v1/lawful-gateways")
                .then()
                .statusCode(200)
                .body("items.code", hasItem("CARE_ACT_2014_S42"))
                .body("items.find { it.code == 'CARE_ACT_2014_S42' }.overrides", equalTo(true))
                .body("items.find { it.code == 'ENDED' }", nullValue());
    }

    @Test
    void outsideTheScopeThereIsNothingToTellNorToRead() {
        AtCase elsewhere = AtCase.openedElsewhere();
        post(elsewhere, asked("POLICE", "CONSENT", "SUMMARY")).then().spec(Refused.with(404, "not-found"));
        as("officer").get(elsewhere.path(PATH)).then().spec(Refused.with(404, "not-found"));
        AtCase file = caseOf("NAMED", "NAMED");
        String id = post(file, asked("POLICE", "CONSENT", "SUMMARY")).path("id");
        as("officer2").get(file.path(PATH + "/" + id)).then().spec(Refused.with(404, "not-found"));
        patch(caseOf("NAMED", "NAMED"), id, "\"0\"", Map.of("outcome", "ACCEPTED"))
                .then()
                .spec(Refused.with(404, "not-found"));
    }

    @Test
    void theSameIdempotencyKeyTellsOnce() {
        AtCase file = caseOf("NAMED", "NAMED");
        String key = UUID.randomUUID().toString();
        for (String replayed : new String[] {null, "true"}) {
            as("officer")
                    .header("Idempotency-Key", key)
                    .body(asked("POLICE", "CONSENT", "SUMMARY"))
                    .post(file.path(PATH))
                    .then()
                    .statusCode(201)
                    .body("recipient", equalTo("POLICE"))
                    .header("Idempotent-Replayed", replayed == null ? nullValue() : equalTo(replayed));
        }
        assertThat(kept(file)).isEqualTo(1);
    }

    @Test
    void anAnswerThatIsOwedIsATaskUntilItIsKnown() {
        AtCase file = caseOf("NAMED", "NAMED");
        Map<String, Object> body = asked("POLICE", "CONSENT", "SUMMARY");
        body.put("dueOn", inDays(2).toString());
        String id = post(file, body)
                .then()
                .statusCode(201)
                .body("taskId", notNullValue())
                .body("dueOn", equalTo(inDays(2).toString()))
                .extract()
                .path("id");
        assertThat(file.get("/tasks").getList("items.cause")).containsExactly("DISCLOSURE_ANSWER");
        assertThat(file.get("/tasks").getString("items[0].title"))
                .endsWith("who were told of the case: the police")
                .doesNotContain("POLICE");
        clock.advance(Duration.ofDays(4));
        assertThat(file.get(PATH).getBoolean("items[0].overdue")).isTrue();
        assertThat(file.get("/tasks").getBoolean("items[0].overdue")).isTrue();
        patch(file, id, "\"0\"", Map.of("dueOn", inDays(7).toString()))
                .then()
                .statusCode(200)
                .body("overdue", equalTo(false));
        assertThat(file.get("/tasks").getBoolean("items[0].overdue")).isFalse();
        patch(file, id, "\"1\"", Map.of("outcome", "ACTION_TAKEN", "answer", " They went there. "))
                .then()
                .statusCode(200)
                .header("ETag", "\"2\"")
                .body("outcome", equalTo("ACTION_TAKEN"))
                .body("answer", equalTo("They went there."))
                .body("answeredAt", notNullValue());
        assertThat(file.get("/tasks").getList("items.state")).containsExactly("DONE");
        assertThat(file.audited("disclosure-changed"))
                .hasSize(2)
                .last()
                .asString()
                .contains("ACTION_TAKEN");
    }

    @Test
    void aChangeIsMadeOnWhatIsThereAndSaysSomething() {
        AtCase file = caseOf("NAMED", "NAMED");
        String id = post(file, asked("POLICE", "CONSENT", "SUMMARY")).path("id");
        patch(file, id, null, Map.of("outcome", "ACCEPTED")).then().spec(Refused.with(428, "precondition-required"));
        patch(file, id, "\"1\"", Map.of("outcome", "ACCEPTED")).then().spec(Refused.with(412, "version-mismatch"));
        patch(file, id, "\"0\"", Map.of()).then().spec(Refused.with(400, "validation-failed"));
        patch(file, id, "\"0\"", Map.of("answer", "x")).then().body("errors.pointer", contains("/outcome"));
        patch(file, id, "\"0\"", Map.of("dueOn", inDays(-1).toString()))
                .then()
                .body("errors.pointer", contains("/dueOn"));
    }

    @Test
    void ofTwoOfficersWhoAnswerOneDisclosureAtOnceOneComesSecond() throws Exception {
        AtCase file = caseOf("NAMED", "NAMED");
        String id = post(file, asked("POLICE", "CONSENT", "SUMMARY")).path("id");
        try (ExecutorService two = Executors.newVirtualThreadPerTaskExecutor()) {
            List<Callable<Integer>> changes = List.of(
                    () -> patch(file, id, "\"0\"", Map.of("outcome", "ACCEPTED"))
                            .statusCode(),
                    () -> patch(file, id, "\"0\"", Map.of("outcome", "DECLINED"))
                            .statusCode());
            List<Integer> answers = new ArrayList<>();
            for (Future<Integer> answer : two.invokeAll(changes)) {
                answers.add(answer.get());
            }
            assertThat(answers).containsExactlyInAnyOrder(200, 412);
        }
        assertThat(file.audited("disclosure-changed")).hasSize(1);
    }
}
