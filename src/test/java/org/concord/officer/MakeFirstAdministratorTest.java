package org.concord.officer;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.runtime.StartupEvent;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.QuarkusTestProfile;
import io.quarkus.test.junit.TestProfile;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.Collectors;
import org.concord.platform.TestEnvironment;
import org.concord.platform.TestStore;
import org.junit.jupiter.api.Test;

/** A store without anybody, and no demonstration. */
@QuarkusTest
@TestProfile(MakeFirstAdministratorTest.EmptyProduction.class)
class MakeFirstAdministratorTest {

    /** As an operator sets it up; {@link FactorDemandTest} looks at the second factor. */
    public static class EmptyProduction implements QuarkusTestProfile {
        @Override
        public Map<String, String> getConfigOverrides() {
            return Map.of(
                    "concord.demo", "false",
                    "concord.officer.factor-demanded-of", "none",
                    "concord.officer.first-administrator-email", "First@Council.example",
                    "concord.officer.first-administrator-password", "a first long password");
        }
    }

    @Inject
    MakeFirstAdministrator make;

    @Inject
    OfficerActors actors;

    @Test
    void theFirstAdministratorSignsInAndAddsTheOthers() {
        Caller.signIn("first@council.example", "a first long password")
                .then()
                .statusCode(200)
                .body("officer.roles", contains("administrator"));
        Caller.with(Caller.token("first@council.example", "a first long password"))
                .body(People.somebody("officer"))
                .post("/api/v1/officers")
                .then()
                .statusCode(201);
        assertThat(
                        Trail.number(
                                "SELECT count(*) FROM audit_entry WHERE action = 'officer-changed' AND actor = 'worker:first-administrator'"))
                .isEqualTo(1);
    }

    @Test
    void thereAreNoDemonstrationAccounts() {
        Caller.signIn("officer@demo.invalid", Caller.DEMONSTRATION).then().statusCode(401);
    }

    /** Otherwise there would never be anybody to approve; and whoever comes then takes two. */
    @Test
    void theFirstAdministratorMakesOneMoreAloneAndNoThird() throws Exception {
        String first = Caller.token("first@council.example", "a first long password");
        CyclicBarrier together = new CyclicBarrier(3);
        Map<Integer, List<Response>> answers;
        try (ExecutorService threads = Executors.newFixedThreadPool(3)) {
            List<Future<Response>> asked = threads.invokeAll(Collections.nCopies(3, () -> {
                together.await();
                return Caller.with(first).body(People.somebody("administrator")).post("/api/v1/officers");
            }));
            answers = asked.stream().map(Future::resultNow).collect(Collectors.groupingBy(Response::statusCode));
        }
        assertThat(answers.get(201)).hasSize(1);
        assertThat(answers.get(202)).hasSize(2);
        String second = Caller.token(answers.get(201).getFirst().path("email"), People.PASSWORD);
        Caller.with(second)
                .body(Map.of("approve", true, "reason", "agreed"))
                .post("/api/v1/approvals/" + answers.get(202).getFirst().path("approval.id") + "/decisions")
                .then()
                .statusCode(200)
                .body("roles", contains("administrator"));
    }

    /** As if this store had once been a demonstration. */
    @Test
    void whoBelongsToADemonstrationIsNobodyOutsideOfOne() {
        Map<String, Object> body = People.somebody("officer");
        String email = (String) body.get("email");
        String administrator = Caller.token("first@council.example", "a first long password");
        String id = Caller.with(administrator)
                .body(body)
                .post("/api/v1/officers")
                .then()
                .statusCode(201)
                .body("demonstration", equalTo(false))
                .extract()
                .path("id");
        String token = Caller.token(email, People.PASSWORD);
        TestStore.execute("UPDATE officer SET demonstration = true WHERE id = ?::uuid", id);
        Caller.signIn(email, People.PASSWORD).then().statusCode(401).body("type", equalTo("/problems/sign-in-failed"));
        Caller.with(token).post("/api/v1/sessions/renewals").then().statusCode(401);
        QuarkusTransaction.requiringNew().run(() -> {
            assertThat(actors.find(UUID.fromString(id))).isEmpty();
            assertThat(actors.findByEmail(email)).isEmpty();
        });
    }

    @Test
    void onTheNextStartThereIsSomebodyAlready() {
        int before = Trail.number("SELECT count(*) FROM officer");
        make.atStart(new StartupEvent());
        assertThat(Trail.number("SELECT count(*) FROM officer")).isEqualTo(before);
        assertThat(TestEnvironment.mail().getReceivedMessages()).isEmpty();
    }
}
