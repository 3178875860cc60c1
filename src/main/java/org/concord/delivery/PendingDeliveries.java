package org.concord.delivery;

import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.quarkus.runtime.StartupEvent;
import jakarta.annotation.Priority;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import javax.sql.DataSource;
import org.concord.platform.Authority;
import org.concord.platform.Start;

/** How many deliveries have not ended, as a figure: counted along its index, and remembered, however often somebody looks. */
@ApplicationScoped
class PendingDeliveries {
    private static final Duration REMEMBERED = Duration.ofSeconds(15);
    private static final String COUNT = "SELECT count(*) FROM delivery WHERE authority_id = ? AND state = 'PENDING'";

    private final DataSource database;
    private final MeterRegistry metrics;
    private final Clock clock;
    private Counted last = new Counted(Double.NaN, Instant.EPOCH);

    PendingDeliveries(DataSource database, MeterRegistry metrics, Clock clock) {
        this.database = database;
        this.metrics = metrics;
        this.clock = clock;
    }

    private record Counted(double deliveries, Instant at) {}

    void register(@Observes @Priority(Start.WORKERS) StartupEvent event) {
        Gauge.builder("delivery.pending", this::count).register(metrics);
    }

    /** Not a number while the store cannot be asked. */
    private synchronized double count() {
        Instant now = clock.instant();
        if (last.at().plus(REMEMBERED).isBefore(now)) {
            last = new Counted(counted(), now);
        }
        return last.deliveries();
    }

    private double counted() {
        try (Connection connection = database.getConnection();
                PreparedStatement count = connection.prepareStatement(COUNT)) {
            count.setInt(1, Authority.ID);
            try (ResultSet row = count.executeQuery()) {
                row.next();
                return row.getLong(1);
            }
        } catch (SQLException e) {
            return Double.NaN;
        }
    }
}
