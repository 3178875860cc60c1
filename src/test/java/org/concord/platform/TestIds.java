package org.concord.platform;

import java.time.Clock;

/** Ids without the service. */
public final class TestIds {
    private TestIds() {}

    public static Ids make() {
        return new Ids(Clock.systemUTC());
    }
}
