package org.concord.audit;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.concord.audit.AuditEvent.CaseConsulted;
import org.concord.audit.AuditEvent.OfficerChanged;
import org.concord.platform.TestEnvironment;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Whatever the owner of the database changes, the verification names the first place where it shows. */
@QuarkusTest
class TamperTest {
    private static final String DESTROYED = "UPDATE data_key SET wrapped = NULL, destroyed_at = now() WHERE id ="
            + " (SELECT data_key_id FROM audit_detail WHERE entry_id = :id)";

    @Inject
    AuditTrail trail;

    @Inject
    VerifyTrail verify;

    private final List<UUID> ids = new ArrayList<>();
    private long first;
    private TreeHead honest;

    /** Eight entries, the fourth and fifth with a detail; the tests change the fourth. */
    @BeforeEach
    void anHonestTrail() throws SQLException {
        String subject = "test:" + UUID.randomUUID();
        QuarkusTransaction.requiringNew().run(() -> {
            for (int i = 0; i < 8; i++) {
                trail.append(
                        i == 3 || i == 4 ? new OfficerChanged(subject, i, "a change") : new CaseConsulted(subject));
            }
        });
        honest = verify.verify(null).head();
        try (Connection owner = TestEnvironment.asOwner();
                PreparedStatement query = owner.prepareStatement(
                        "SELECT index, id FROM audit_leaf JOIN audit_entry ON id = entry_id WHERE subject = ? ORDER BY index")) {
            query.setString(1, subject);
            try (ResultSet row = query.executeQuery()) {
                while (row.next()) {
                    first = ids.isEmpty() ? row.getLong(1) : first;
                    ids.add(row.getObject(2, UUID.class));
                }
            }
        }
        assertThat(ids).hasSize(8);
    }

    @AfterEach
    void theTrailIsHonestAgain() {
        Verification found = verify.verify(honest);
        assertThat(found.firstBadIndex()).isNull();
        assertThat(found.verified()).isTrue();
    }

    @ParameterizedTest
    @MethodSource("org.concord.audit.Tampering#changes")
    void aChangeIsFoundWhereItIs(String change) throws SQLException {
        assertThat(after(change).firstBadIndex()).isEqualTo(first + 3);
    }

    @Test
    void aDetailGivenToAnEntryThatHadNoneIsFound() throws SQLException {
        String given =
                "INSERT INTO audit_detail SELECT '%s', data_key_id, sealed FROM audit_detail WHERE entry_id = :id"
                        .formatted(ids.get(5));

        assertThat(after(given).firstBadIndex()).isEqualTo(first + 5);
        assertThat(after(given + ";" + DESTROYED).firstBadIndex()).isEqualTo(first + 5);
    }

    @Test
    void aDetailThatWasTakenAwayIsFound() throws SQLException {
        String taken = "DELETE FROM audit_detail WHERE entry_id = :id";

        assertThat(after(taken).firstBadIndex()).isEqualTo(first + 3);
        assertThat(after(DESTROYED + ";" + taken).firstBadIndex()).isEqualTo(first + 3);
    }

    @Test
    void anErasedDetailIsNoHarm() throws SQLException {
        assertThat(after(DESTROYED).verified()).isTrue();
    }

    @Test
    void anEntryThatWasKeptOutOfTheLogIsCounted() throws SQLException {
        Verification found = after(
                "INSERT INTO audit_entry SELECT %1$s, authority_id, recorded_at, actor, action, subject, canonical, leaf_hash"
                        .concat(" FROM audit_entry WHERE id = :id; DELETE FROM audit_pending WHERE entry_id = %1$s")
                        .formatted(Tampering.MADE_UP));

        assertThat(found.verified()).isFalse();
        assertThat(found.missingLeaves()).isEqualTo(1);
        assertThat(found.firstBadIndex()).isNull();
    }

    @Test
    void anEntryThatIsOwedASecondPlaceDoesNotStopTheSequencer() throws SQLException {
        assertThat(after("INSERT INTO audit_pending VALUES (:id)").verified()).isTrue();
    }

    @Test
    void aLogCutOffAtItsEndIsFoundByWhoeverNotedAnEarlierHead() throws SQLException {
        try (Tampering tampering = Tampering.from(first)) {
            tampering.change(filled("CREATE TEMP TABLE cut AS SELECT entry_id FROM audit_leaf WHERE index >= :index;"
                    + " DELETE FROM audit_leaf WHERE index >= :index;"
                    + " DELETE FROM audit_detail WHERE entry_id IN (SELECT entry_id FROM cut);"
                    + " DELETE FROM audit_pending WHERE entry_id IN (SELECT entry_id FROM cut);"
                    + " DELETE FROM audit_entry WHERE id IN (SELECT entry_id FROM cut)"));

            assertThat(verify.verify(null).verified())
                    .as("from the inside it cannot be seen")
                    .isTrue();
            Verification found = verify.verify(honest);
            assertThat(found.verified()).isFalse();
            assertThat(found.earlierHolds()).isFalse();
        }
    }

    @Test
    void anEarlierHeadStillHoldsWhenTheLogHasGrown() {
        Verification found = verify.verify(honest);

        assertThat(found.earlierHolds()).isTrue();
        assertThat(found.head().size()).isGreaterThan(honest.size());
    }

    private Verification after(String change) throws SQLException {
        try (Tampering tampering = Tampering.from(first)) {
            tampering.change(filled(change));
            return verify.verify(null);
        }
    }

    private String filled(String sql) {
        return sql.replace(":id", "'" + ids.get(3) + "'")
                .replace(":next", "'" + ids.get(4) + "'")
                .replace(":index", String.valueOf(first + 3));
    }
}
