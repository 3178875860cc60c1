package org.concord.officer;

import static java.util.concurrent.TimeUnit.SECONDS;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.function.Supplier;
import org.concord.platform.TestEnvironment;
import org.junit.jupiter.api.Test;

/** What happens to a session while somebody else holds the officer: a reset of the sign-in, a deactivation, a sign-out. */
@QuarkusTest
class SessionRaceTest {
    private static final String WAITING = """
            SELECT count(*) FROM pg_stat_activity
            WHERE datname = current_database() AND wait_event_type = 'Lock' AND query LIKE '%from officer %'""";
    private static final String END_ALL =
            "UPDATE access_token SET revoked_at = now() WHERE officer_id = ? AND revoked_at IS NULL";

    @Test
    void aRenewalDoesNotOutliveWhatEndedTheSessionMeanwhile() throws Exception {
        People.Person person = People.added("adviser");
        String token = person.token();
        Response renewal = whileHeld(person, END_ALL, () -> Caller.with(token).post("/api/v1/sessions/renewals"));
        assertThat(renewal.statusCode()).isEqualTo(401);
        assertThat(living(person)).isZero();
    }

    @Test
    void aSignInDoesNotOutliveADeactivation() throws Exception {
        People.Person person = People.added("adviser");
        Response signIn = whileHeld(
                person,
                "UPDATE officer SET active = false WHERE id = ?",
                () -> Caller.signIn(person.email(), People.PASSWORD));
        assertThat(signIn.statusCode()).isEqualTo(401);
        assertThat(living(person)).isZero();
    }

    @Test
    void signingOutWaitsForARenewalAndEndsItToo() throws Exception {
        People.Person person = People.added("adviser");
        String token = person.token();
        String renewed = """
                INSERT INTO access_token (jti, authority_id, session_id, officer_id, began_at, issued_at, expires_at)
                SELECT gen_random_uuid(), 1, session_id, officer_id, began_at, now(), now() + interval '15 minutes'
                FROM access_token WHERE officer_id = ?""";
        Response signOut = whileHeld(person, renewed, () -> Caller.with(token).delete("/api/v1/sessions/current"));
        assertThat(signOut.statusCode()).isEqualTo(204);
        assertThat(living(person)).isZero();
    }

    /** Does the one thing in a transaction that holds the officer, the other beside it, and lets go once the other waits. */
    private static Response whileHeld(People.Person person, String first, Supplier<Response> second)
            throws SQLException {
        UUID id = UUID.fromString(person.id());
        try (Connection owner = TestEnvironment.asOwner()) {
            owner.setAutoCommit(false);
            execute(owner, "SELECT 1 FROM officer WHERE id = ? FOR NO KEY UPDATE", id);
            CompletableFuture<Response> answer = CompletableFuture.supplyAsync(second);
            await().atMost(20, SECONDS).until(() -> Trail.number(WAITING) > 0 || answer.isDone());
            execute(owner, first, id);
            owner.commit();
            return answer.join();
        }
    }

    private static void execute(Connection owner, String sql, UUID id) throws SQLException {
        try (PreparedStatement statement = owner.prepareStatement(sql)) {
            statement.setObject(1, id);
            statement.execute();
        }
    }

    private static int living(People.Person person) {
        return Trail.number(
                "SELECT count(*) FROM access_token WHERE officer_id = ?::uuid AND revoked_at IS NULL", person.id());
    }
}
