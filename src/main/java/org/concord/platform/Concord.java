package org.concord.platform;

import io.quarkus.runtime.Quarkus;
import io.quarkus.runtime.QuarkusApplication;
import io.quarkus.runtime.annotations.QuarkusMain;

/**
 * Starts the service. With no JDBC URL configured it first finds or starts an embedded PostgreSQL in the data folder, and it settles
 * who migrates and who serves, so that the rest of the service sees one ordinary database.
 */
@QuarkusMain
public class Concord implements QuarkusApplication {

    public static void main(String... args) {
        DatabaseSettings.settle();
        Quarkus.run(Concord.class, args);
    }

    @Override
    public int run(String... args) {
        Quarkus.waitForExit();
        return 0;
    }
}
