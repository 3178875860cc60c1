package org.concord.platform;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.UUID;
import org.hibernate.Session;
import org.hibernate.engine.spi.SessionFactoryImplementor;
import org.junit.jupiter.api.Test;

@QuarkusTest
class OneColumnTest {
    @Inject
    Session store;

    @Test
    void theColumnIsReadAsItsType() {
        assertThat(one("SELECT true", Boolean.class)).isTrue();
        assertThat(one("SELECT 7", Integer.class)).isEqualTo(7);
        assertThat(one("SELECT count(*) FROM authority", Long.class)).isEqualTo(1);
        assertThat(one("SELECT code FROM authority", String.class)).isNotBlank();
        assertThat(one("SELECT CAST('epoch' AS timestamptz)", Instant.class)).isEqualTo(Instant.EPOCH);
        assertThat(one("SELECT CAST('00000000-0000-0000-0000-000000000000' AS uuid)", UUID.class))
                .isEqualTo(new UUID(0, 0));
        assertThat(one("SELECT CAST(NULL AS text)", String.class)).isNull();
    }

    /** Hibernate's own way would keep a plan for each of the hundred: should it be mended, this class is needed no more. */
    @Test
    void aQueryThatIsAskedAgainIsNotPlannedAgain() {
        one("SELECT 42", Integer.class);
        long before = plans();

        for (int i = 0; i < 100; i++) {
            one("SELECT 42", Integer.class);
        }

        assertThat(plans() - before)
                .as("plans kept, those of the service's own work included")
                .isLessThan(50);
    }

    private <T> T one(String sql, Class<T> type) {
        return QuarkusTransaction.requiringNew()
                .call(() -> OneColumn.of(store, sql, type).getSingleResult());
    }

    private long plans() {
        return store.getSessionFactory()
                .unwrap(SessionFactoryImplementor.class)
                .getQueryEngine()
                .getInterpretationCache()
                .getNumberOfCachedQueryPlans();
    }
}
