package org.concord.platform;

import io.quarkus.runtime.LaunchMode;
import io.smallrye.config.SmallRyeConfig;
import io.smallrye.config.SmallRyeConfigBuilder;
import java.nio.file.Path;
import java.util.Map;
import org.jboss.logging.Logger;

/**
 * Which database the service uses, settled before it starts and handed over as system properties.
 *
 * <p>Three cases: no URL – the embedded server; a URL and an owner ({@code quarkus.liquibase.username}) – that server, in which the
 * owner migrates and the datasource user serves; a URL alone – the datasource user does both, and start-up warns. In every case each
 * pool connection works as the lesser role {@code concord_app}.
 */
final class DatabaseSettings {
    private static final Logger LOG = Logger.getLogger(DatabaseSettings.class);
    private static final String URL = "quarkus.datasource.jdbc.url";
    private static final String USERNAME = "quarkus.datasource.username";
    private static final String PASSWORD = "quarkus.datasource.password";
    private static final String OWNER = "quarkus.liquibase.username";
    private static final String OWNER_PASSWORD = "quarkus.liquibase.password";
    /** Marks what we set ourselves, so that a live reload decides anew. */
    private static final String OURS = "org.concord.settled";

    private DatabaseSettings() {}

    static void settle() {
        if (System.getProperty(OURS) != null) {
            for (String name : System.getProperty(OURS).split(",")) {
                System.clearProperty(name);
            }
        }
        SmallRyeConfig config = new SmallRyeConfigBuilder()
                .addDefaultInterceptors()
                .addDefaultSources()
                .build();
        Map<String, String> settings =
                config.getOptionalValue(URL, String.class).isPresent() ? outside(config) : embedded(config);
        settings.forEach(System::setProperty);
        System.setProperty(OURS, String.join(",", settings.keySet()));
    }

    private static Map<String, String> embedded(SmallRyeConfig config) {
        boolean dev = LaunchMode.current() == LaunchMode.DEVELOPMENT;
        Path folder =
                config.getOptionalValue("concord.data-dir", Path.class).orElse(Path.of(dev ? "target/data" : "data"));
        int port =
                config.getOptionalValue("concord.database-port", Integer.class).orElse(0);
        return EmbeddedDatabase.startOrFind(folder.toAbsolutePath(), port).settings();
    }

    private static Map<String, String> outside(SmallRyeConfig config) {
        if (LaunchMode.current() == LaunchMode.NORMAL
                && config.getOptionalValue("concord.keys-dir", String.class).isEmpty()) {
            throw new IllegalStateException(
                    "CONCORD_KEYS_DIR must be set for an outside database: keys that lie on one machine's disk are lost with it.");
        }
        if (config.getOptionalValue(OWNER, String.class).isPresent()) {
            return Map.of();
        }
        LOG.warn(
                "No QUARKUS_LIQUIBASE_USERNAME: the datasource user owns the schema, so a hole in the service could reach the audit trail. Give migrations an owner of their own.");
        return Map.of(
                OWNER, config.getValue(USERNAME, String.class),
                OWNER_PASSWORD, config.getOptionalValue(PASSWORD, String.class).orElse(""));
    }
}
