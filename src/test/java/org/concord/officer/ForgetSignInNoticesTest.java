package org.concord.officer;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.util.UUID;
import org.concord.platform.TestStore;
import org.junit.jupiter.api.Test;

@QuarkusTest
class ForgetSignInNoticesTest {
    @Inject
    ForgetSignInNotices forget;

    @Test
    void whatWasToldMoreThanNinetyDaysAgoIsForgotten() {
        UUID officer = UUID.fromString(People.added("officer").id());
        UUID old = noted(officer, "91 days");
        UUID young = noted(officer, "89 days");

        assertThat(forget.forgetSome()).isFalse();

        assertThat(kept(old)).isZero();
        assertThat(kept(young)).isEqualTo(1);
    }

    private static UUID noted(UUID officer, String ago) {
        UUID id = UUID.randomUUID();
        TestStore.execute(
                "INSERT INTO sign_in_notice (id, authority_id, officer_id, kind, noted_at) VALUES (?, 1, ?, 'FACTOR_ON', now() - ?::interval)",
                id,
                officer,
                ago);
        return id;
    }

    private static long kept(UUID id) {
        return TestStore.count("SELECT count(*) FROM sign_in_notice WHERE id = ?", id);
    }
}
