package org.concord.console;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.junit.QuarkusTest;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Everybody begins where work of their own waits. */
@QuarkusTest
class BeginningPageTest {

    @ParameterizedTest
    @CsvSource({
        "officer, /console",
        "coordinator, /console",
        "administrator, /console/administration",
        "auditor, /console/audit",
        "analyst, /console/figures",
        "custodian, /console/identity-requests",
        "adviser, /centre"
    })
    void whoSignsInIsLedToTheirOwnRoom(String account, String room) {
        assertThat(Staff.browser(account).at()).isEqualTo(room);
    }
}
