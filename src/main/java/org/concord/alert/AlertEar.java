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
import org.concord.platform.DirectConnections;
import org.concord.platform.Loop;
import org.concord.platform.Start;
import org.jspecify.annotations.Nullable;
import org.postgresql.PGConnection;
import org.postgresql.PGNotification;

/**
 * Hears the bells of all replicas on a connection of its own. What is missed while it is broken only comes later, as the stream asks the
 * store by itself, too.
 */
@ApplicationScoped
class AlertEar {
    private static final Duration SILENCE = Duration.ofSeconds(30);
    private static final int ANSWER_WITHIN_SECONDS = 5;

    private final DirectConnections connections;
    private final AlertStream stream;
    private @Nullable Loop loop;

    AlertEar(DirectConnections connections, AlertStream stream) {
        this.connections = connections;
        this.stream = stream;
    }

    void start(@Observes @Priority(Start.WORKERS) StartupEvent event) {
        loop = Loop.start("alert-ear", this::listen);
    }

    void stop(@Observes ShutdownEvent event) {
        if (loop != null) {
            loop.stop();
        }
    }

    private void listen() throws SQLException {
        try (Connection connection = connections.open();
                Statement statement = connection.createStatement()) {
            statement.execute("LISTEN " + AlertBell.CHANNEL);
            stream.wake();
            PGConnection notifications = connection.unwrap(PGConnection.class);
            while (!Thread.currentThread().isInterrupted()) {
                PGNotification[] heard = notifications.getNotifications((int) SILENCE.toMillis());
                if (heard != null && heard.length > 0) {
                    stream.wake();
                } else if (!connection.isValid(ANSWER_WITHIN_SECONDS)) {
                    throw new SQLException("the connection is dead", "08006");
                }
            }
        }
    }
}
