package org.concord.access;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;

import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.concord.Callers;
import org.concord.platform.TestStore;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
class ForgetAccessTest {
    private static final String HASHES =
            "SELECT count(*) FROM approval WHERE id = ?::uuid AND CAST(proposal AS text) LIKE '%argon2%'";

    @Inject
    ForgetAccess forget;

    private String approval;

    @BeforeEach
    void somethingWaits() {
        Map<String, Object> custodian = Map.of(
                "email",
                UUID.randomUUID() + "@test.invalid",
                "name",
                "Made up",
                "password",
                "a long enough password",
                "roles",
                List.of("custodian"));
        approval = Callers.as("administrator")
                .body(custodian)
                .post("/api/v1/officers")
                .then()
                .statusCode(202)
                .extract()
                .path("approval.id");
    }

    @Test
    void thePasswordOfAnActThatNobodyDecidedIsForgottenAndTheActStillShown() {
        TestStore.execute("UPDATE approval SET expires_at = now() - interval '2 hours' WHERE id = ?::uuid", approval);
        assertThat(TestStore.count(HASHES, approval)).isEqualTo(1);
        forget.forgetSome();
        assertThat(TestStore.count(HASHES, approval)).isZero();
        Callers.as("administrator")
                .get("/api/v1/approvals/" + approval)
                .then()
                .statusCode(200)
                .body("state", equalTo("EXPIRED"))
                .body("proposal.officer.newPassword", equalTo(true));
    }

    @Test
    void whatCanStillBeDecidedIsLeftAlone() {
        forget.forgetSome();
        assertThat(TestStore.count(HASHES, approval)).isEqualTo(1);
        TestStore.execute("UPDATE approval SET expires_at = now() - interval '1 minute' WHERE id = ?::uuid", approval);
        forget.forgetSome();
        assertThat(TestStore.count(HASHES, approval)).isEqualTo(1);
    }

    @Test
    void tokensThatExpiredAWeekAgoAreForgotten() {
        UUID old = token("8 days");
        UUID young = token("6 days");
        forget.forgetSome();
        assertThat(TestStore.count("SELECT count(*) FROM access_token WHERE jti = ?", old))
                .isZero();
        assertThat(TestStore.count("SELECT count(*) FROM access_token WHERE jti = ?", young))
                .isEqualTo(1);
    }

    private static UUID token(String expiredAgo) {
        UUID jti = UUID.randomUUID();
        TestStore.execute("""
                INSERT INTO access_token (jti, authority_id, session_id, officer_id, began_at, issued_at, expires_at)
                SELECT ?, 1, ?, id, now() - interval '30 days', now() - interval '30 days', now() - CAST(? AS interval)
                FROM officer LIMIT 1""", jti, jti, expiredAgo);
        return jti;
    }
}
