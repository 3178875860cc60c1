package org.concord.platform;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Optional;
import java.util.OptionalInt;

/** Settings of the ground the service stands on. */
@ConfigMapping(prefix = "concord")
public interface PlatformConfig {

    /** Folder of the embedded database, files and generated keys. */
    @WithDefault("data")
    Path dataDir();

    /** Folder of the token, vault, receipt and audit keys; absent: {@code keys} in the data folder. */
    Optional<Path> keysDir();

    /** Port of the embedded database; absent: a free one. */
    OptionalInt databasePort();

    /**
     * JDBC URL of the database itself, where the datasource's leads to a pooler (PgBouncer) that hands a connection on after each
     * transaction; absent: the datasource's.
     */
    Optional<String> databaseDirectUrl();

    /** Whether demonstration data and accounts are made. Never on by default outside dev mode. */
    @WithDefault("false")
    boolean demo();

    /** How many of the demonstration reports are made. */
    @WithDefault("48")
    int demoReports();

    /** GSS code of the authority this service works for. */
    @WithDefault("E06000015")
    String authority();

    /** How long the first answer to an Idempotency-Key is kept; the draft asks for at least 24 h. */
    @WithDefault("PT24H")
    Duration idempotencyKeptFor();

    /** How often the durable timers look for due work; a commit that owes work wakes them at once. */
    @WithDefault("PT1S")
    Duration timersPoll();

    /** Threads that send and sequence. */
    @WithDefault("4")
    int timersThreads();

    /** How often each process removes what is left behind of uploads in its own folders; they are far older than any upload takes. */
    @WithDefault("PT1H")
    Duration sweepEvery();

    default Path keysFolder() {
        return keysDir().orElse(dataDir().resolve("keys"));
    }
}
