package org.concord.alert;

import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import jakarta.annotation.Priority;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.concurrent.Semaphore;
import javax.sql.DataSource;
import org.concord.platform.Loop;
import org.concord.platform.Start;
import org.jspecify.annotations.Nullable;

/**
 * Rung when alerts have changed. It wakes the stream here at once and, gathered, those of the other replicas with a NOTIFY of its own: in
 * the transaction that changed them a NOTIFY would take a lock of the whole database at commit.
 */
@ApplicationScoped
class AlertBell {
    static final String CHANNEL = "concord_alert";
    private static final Duration GATHERED_FOR = Duration.ofMillis(50);

    private final Semaphore rung = new Semaphore(0);
    private final AlertStream stream;
    private final DataSource database;
    private @Nullable Loop loop;

    AlertBell(AlertStream stream, DataSource database) {
        this.stream = stream;
        this.database = database;
    }

    /** After the commit; does not wait and does not fail. */
    void ring() {
        rung.release();
        stream.wake();
    }

    void start(@Observes @Priority(Start.WORKERS) StartupEvent event) {
        loop = Loop.start("alert-bell", this::tellTheOthers);
    }

    void stop(@Observes ShutdownEvent event) {
        if (loop != null) {
            loop.stop();
        }
    }

    private void tellTheOthers() throws InterruptedException, SQLException {
        rung.acquire();
        Thread.sleep(GATHERED_FOR);
        rung.drainPermits();
        try (Connection connection = database.getConnection();
                Statement statement = connection.createStatement()) {
            statement.execute("NOTIFY " + CHANNEL);
        }
    }
}
