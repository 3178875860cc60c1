package org.concord;

import io.quarkus.test.junit.QuarkusTestProfile;

/** A service of its own, for tests that put its clock forward. */
public class ClockProfile implements QuarkusTestProfile {
    @Override
    public String getConfigProfile() {
        return "test";
    }
}
