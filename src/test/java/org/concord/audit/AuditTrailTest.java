package org.concord.audit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.concord.audit.TrailRows.count;
import static org.concord.audit.TrailRows.entries;
import static org.concord.audit.TrailRows.subject;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import org.concord.audit.AuditEvent.CaseConsulted;
import org.concord.audit.AuditEvent.CaseOpened;
import org.concord.audit.AuditEvent.OfficerChanged;
import org.junit.jupiter.api.Test;

@QuarkusTest
class AuditTrailTest {

    @Inject
    AuditTrail trail;

    @Inject
    VerifyTrail verify;

    @Test
    void withoutATransactionNothingIsRecorded() {
        String subject = subject();

        assertThatThrownBy(() -> trail.append(new CaseConsulted(subject))).hasMessageContaining("ARJUNA016110");

        assertThat(entries(subject)).isZero();
    }

    @Test
    void whatIsRolledBackLeavesNothing() {
        String subject = subject();

        assertThatThrownBy(() -> inTransaction(() -> {
                    trail.append(new OfficerChanged(subject, 1, "before, after"));
                    throw new IllegalStateException("the business fact did not come true");
                }))
                .hasMessage("the business fact did not come true");

        assertThat(entries(subject)).isZero();
        assertThat(verify.verify(null).verified()).isTrue();
    }

    @Test
    void freeTextAmongTheFactsIsRefused() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> inTransaction(
                        () -> trail.append(new CaseOpened(subject(), "P1_CRITICAL", "he shouted at me", 1, "x"))));
    }

    @Test
    void manyDetailsInOneTransactionAreKeptEachUnderAKeyOfItsOwn() {
        String subject = subject();

        inTransaction(() -> {
            for (int version = 1; version <= 120; version++) {
                trail.append(new OfficerChanged(subject, version, "the same text"));
            }
        });

        String keys =
                "SELECT count(DISTINCT data_key_id) FROM audit_detail d JOIN audit_entry e ON e.id = d.entry_id WHERE subject = ?";
        assertThat(count(keys, subject)).isEqualTo(120);
        assertThat(count("SELECT count(DISTINCT leaf_hash) FROM audit_entry WHERE subject = ?", subject))
                .isEqualTo(120);
        assertThat(verify.verify(null).verified()).isTrue();
    }

    private static void inTransaction(Runnable work) {
        QuarkusTransaction.requiringNew().run(work);
    }
}
