package org.concord.platform;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import org.junit.jupiter.api.Test;

@QuarkusTest
class ForgetAnswersTest {
    private static final String KEEP = """
            INSERT INTO idempotency_key (authority_id, key_hash, body_hash, status, sealed, created_at, expires_at)
            SELECT 1, decode(md5(? || i) || md5('forget' || i), 'hex'), decode(repeat('00', 32), 'hex'), 201, '', now() - interval '2 days',
                   now() + CAST(? AS interval)
            FROM generate_series(1, ?) i""";

    @Inject
    ForgetAnswers forget;

    @Test
    void whatHasRunOutGoesAThousandAtATimeAndTheRestStays() {
        TestStore.execute(KEEP, "old", "-1 second", 2_500);
        TestStore.execute(KEEP, "new", "1 hour", 3);
        long living = TestStore.count("SELECT count(*) FROM idempotency_key WHERE expires_at > now()");
        assertThat(forget.forgetSome()).isTrue();
        assertThat(forget.forgetSome()).isTrue();
        assertThat(forget.forgetSome()).isFalse();
        assertThat(TestStore.count(
                        "SELECT count(*) FROM idempotency_key WHERE expires_at <= now() - interval '1 second'"))
                .isZero();
        assertThat(TestStore.count("SELECT count(*) FROM idempotency_key WHERE expires_at > now()"))
                .isEqualTo(living);
    }

    @Test
    void theTimersDoItWithoutBeingAsked() {
        assertThat(TestStore.count(
                        "SELECT count(*) FROM scheduled_tasks WHERE task_name IN ('forget-answers', 'forget-access')"))
                .isEqualTo(2);
    }
}
