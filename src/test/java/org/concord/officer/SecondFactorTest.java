package org.concord.officer;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.nullValue;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import org.concord.Mails;
import org.concord.platform.OwnersEyes;
import org.concord.platform.TestClock;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Setting a second factor up, signing in with it, and losing it. */
@QuarkusTest
class SecondFactorTest {
    private static final String FACTOR = "/api/v1/account/factor";

    @Inject
    TestClock clock;

    private People.Person person;
    private String token;
    private Authenticator app;
    private List<String> recovery;

    @BeforeEach
    void somebodyHasASecondFactor() {
        Authenticator.whereACodeBegins(clock);
        person = People.added("adviser");
        token = person.token();
        Authenticator.SetUp done = Authenticator.setUp(token, People.PASSWORD, clock);
        app = done.app();
        recovery = done.recoveryCodes();
    }

    @AfterEach
    void setTheClockRight() {
        clock.reset();
    }

    private Response signIn(String otp) {
        return Authenticator.signIn(person.email(), People.PASSWORD, otp);
    }

    private int entries(String action) {
        return Trail.entries(action, "officer:" + person.id());
    }

    private void isTold(String words) {
        await().untilAsserted(() -> assertThat(Mails.to(person.email()))
                .extracting(Mails::text)
                .anySatisfy(text -> assertThat(text).contains(words, "tell an administrator at once")));
    }

    @Test
    void withoutTheCodeOrWithAWrongOneTheAnswerIsThatOfAWrongPassword() {
        Response wrongPassword = Caller.signIn(person.email(), "not the password");
        Response without = Caller.signIn(person.email(), People.PASSWORD);
        Response wrong = signIn("000000");
        Response wrongPasswordWithCode = Authenticator.signIn(person.email(), "not the password", app.code(1));

        for (Response refused : List.of(wrongPassword, without, wrong, wrongPasswordWithCode)) {
            assertThat(refused.statusCode()).isEqualTo(401);
            assertThat(refused.asString()).isEqualTo(wrongPassword.asString());
            assertThat(refused.headers().getValue("WWW-Authenticate")).isEqualTo("Bearer");
        }
        assertThat(entries("factor-refused")).isEqualTo(2);
        assertThat(entries("sign-in-failed")).isEqualTo(2);
        signIn(app.code(1)).then().statusCode(200).body("officer.id", equalTo(person.id()));
    }

    @Test
    void aCodeIsGoodOnce() {
        signIn(app.code()).then().statusCode(401);
        signIn(app.code(1)).then().statusCode(200);
        signIn(app.code(1)).then().statusCode(401);
        clock.advance(Duration.ofSeconds(60));
        String early = app.code();
        signIn(app.code(1)).then().statusCode(200);
        signIn(early).then().statusCode(401);
    }

    @Test
    void ofManyWhoSendOneCodeAtOnceOneIsLetIn() throws Exception {
        String code = app.code(1);
        CyclicBarrier together = new CyclicBarrier(4);
        try (ExecutorService threads = Executors.newFixedThreadPool(4)) {
            List<Future<Integer>> sent = IntStream.range(0, 4)
                    .mapToObj(i -> threads.submit(() -> {
                        together.await();
                        return signIn(code).statusCode();
                    }))
                    .toList();
            assertThat(sent).extracting(Future::get).containsExactlyInAnyOrder(200, 401, 401, 401);
        }
    }

    @Test
    void aClockMayBeHalfAMinuteOffButNoMore() {
        clock.advance(Duration.ofMinutes(5));
        signIn(app.code(-2)).then().statusCode(401);
        signIn(app.code(2)).then().statusCode(401);
        signIn(app.code(-1)).then().statusCode(200);
        signIn(app.code(1).replaceAll("(...)", "$1 ")).then().statusCode(200);
    }

    @Test
    void aRecoveryCodeSignsInOnceHoweverItIsTyped() {
        assertThat(recovery).hasSize(10).doesNotHaveDuplicates();
        String typed = recovery.getFirst().toLowerCase(Locale.ROOT).replace("-", " ");
        signIn(typed).then().statusCode(200);
        signIn(recovery.getFirst()).then().statusCode(401);
        Caller.with(token).get("/api/v1/account").then().statusCode(200).body("factor.recoveryCodesLeft", equalTo(9));
        assertThat(entries("recovery-code-used")).isEqualTo(1);
        isTold("One of your recovery codes was used");
    }

    @Test
    void newRecoveryCodesEndTheOld() {
        List<String> fresh = Caller.with(token)
                .body(Map.of("password", People.PASSWORD, "otp", app.code(1)))
                .post(FACTOR + "/recovery-codes")
                .then()
                .statusCode(200)
                .body("recoveryCodes", hasSize(10))
                .extract()
                .path("recoveryCodes");
        signIn(recovery.get(1)).then().statusCode(401);
        signIn(fresh.get(1)).then().statusCode(200);
        assertThat(entries("recovery-codes-renewed")).isEqualTo(1);
    }

    @Test
    void whoGuessesCodesWithTheRightPasswordIsRefusedEvenTheRightOneForAWhile() {
        for (int i = 0; i < 9; i++) {
            signIn("00000" + i).then().statusCode(401);
        }
        clock.advance(Duration.ofMinutes(4));
        for (int i = 0; i < 3; i++) {
            signIn("11111" + i).then().statusCode(401);
        }
        signIn(app.code()).then().statusCode(401);
        clock.advance(Duration.ofMinutes(30));
        signIn(app.code()).then().statusCode(200);
    }

    @Test
    void itIsBegunWithThePasswordAndConfirmedWithTheAppsCode() {
        People.Person other = People.added("analyst");
        String theirs = other.token();
        Caller.with(theirs)
                .body(Map.of("password", "not the password"))
                .post(FACTOR)
                .then()
                .statusCode(400)
                .body("errors.pointer", hasItem("/password"));
        Caller.with(theirs)
                .body(Map.of("otp", "123456"))
                .post(FACTOR + "/confirmation")
                .then()
                .statusCode(400);
        String first = begun(theirs);
        String second = begun(theirs);
        assertThat(second).isNotEqualTo(first);
        Caller.with(theirs)
                .body(Map.of("otp", new Authenticator(first, clock).code()))
                .post(FACTOR + "/confirmation")
                .then()
                .statusCode(400)
                .body("errors.pointer", hasItem("/otp"));
        Caller.signIn(other.email(), People.PASSWORD).then().statusCode(200);
        clock.advance(Duration.ofMinutes(14));
        Caller.with(theirs)
                .body(Map.of("otp", new Authenticator(second, clock).code()))
                .post(FACTOR + "/confirmation")
                .then()
                .statusCode(200);
        Caller.signIn(other.email(), People.PASSWORD).then().statusCode(401);
        Caller.with(theirs)
                .body(Map.of("password", People.PASSWORD))
                .post(FACTOR)
                .then()
                .statusCode(409);
        assertThat(Trail.entries("factor-begun", "officer:" + other.id())).isEqualTo(2);
        assertThat(Trail.entries("factor-confirmed", "officer:" + other.id())).isEqualTo(1);
        assertThat(Trail.entries("proof-refused", "officer:" + other.id())).isEqualTo(1);
    }

    private static String begun(String token) {
        return Caller.with(token)
                .body(Map.of("password", People.PASSWORD))
                .post(FACTOR)
                .then()
                .statusCode(201)
                .extract()
                .path("secret");
    }

    @Test
    void whoDoesNotKnowThePasswordMayNotGoOnGuessing() {
        for (int i = 0; i < 10; i++) {
            Caller.with(token)
                    .body(Map.of("password", "guess " + i))
                    .post(FACTOR)
                    .then()
                    .statusCode(400);
        }
        Caller.with(token)
                .body(Map.of("password", People.PASSWORD))
                .post(FACTOR)
                .then()
                .statusCode(429);
        signIn(app.code(1)).then().statusCode(200);
    }

    @Test
    void onesOwnIsRemovedWithPasswordAndCode() {
        Response without = removal(People.PASSWORD, "000000");
        without.then().statusCode(400).body("errors.pointer", hasItem("/otp"));
        removal("not the password", app.code(1)).then().statusCode(400).body("errors.pointer", hasItem("/password"));
        removal(People.PASSWORD, app.code(1)).then().statusCode(204);
        Caller.signIn(person.email(), People.PASSWORD).then().statusCode(200);
        Caller.with(token).get("/api/v1/account").then().body("factor.confirmedAt", nullValue());
        removal(People.PASSWORD, app.code(1)).then().statusCode(404);
        assertThat(entries("factor-removed")).isEqualTo(1);
        isTold("was removed, with your password and a code");
    }

    private Response removal(String password, String otp) {
        return Caller.with(token).body(Map.of("password", password, "otp", otp)).post(FACTOR + "/removal");
    }

    @Test
    void anothersIsTakenAwayByTwoAndThePersonIsTold() {
        Response asked = Caller.as("administrator").delete(person.path() + "/factor");
        asked.then().statusCode(202).body("approval.act", equalTo("REMOVE_FACTOR"));
        Caller.signIn(person.email(), People.PASSWORD).then().statusCode(401);
        People.approved(() -> asked).then().statusCode(200).body("id", equalTo(person.id()));
        Caller.signIn(person.email(), People.PASSWORD).then().statusCode(200);
        Caller.with(token).get("/api/v1/account").then().statusCode(401);
        Caller.as("administrator").delete(person.path() + "/factor").then().statusCode(404);
        assertThat(entries("factor-reset")).isEqualTo(1);
        isTold("Two administrators took away the second factor");
    }

    @Test
    void nobodyAsksForThatOfTheirOwn() {
        String own = Caller.signIn("administrator@demo.invalid", Caller.DEMONSTRATION)
                .path("officer.id");
        Caller.as("administrator")
                .delete("/api/v1/officers/" + own + "/factor")
                .then()
                .statusCode(403)
                .body("type", equalTo("/problems/own-access"));
    }

    @Test
    void neitherSecretNorCodesStandInTheStoreAsTheyAre() {
        assertThat(OwnersEyes.value(
                        "SELECT count(*) FROM recovery_code WHERE officer_id = ?::uuid AND length(hash) = 32",
                        person.id()))
                .isEqualTo(10L);
        assertThat(OwnersEyes.value(
                        "SELECT count(*) FROM officer_factor WHERE officer_id = ?::uuid AND encode(secret, 'escape') ~ '[A-Z2-7]{32}'",
                        person.id()))
                .isEqualTo(0L);
    }
}
