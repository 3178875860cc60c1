package org.concord.platform;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class ClientAddressTest {

    @Test
    void anAddressOfTheFirstInternetIsOneCaller() {
        assertThat(ClientAddress.network("192.0.2.1")).isNotEqualTo(ClientAddress.network("192.0.2.2"));
    }

    @Test
    void aNetworkOfTheSecondIsOneCaller() {
        assertThat(ClientAddress.network("2001:db8:0:1::1")).isEqualTo(ClientAddress.network("2001:db8:0:1:ffff::2"));
        assertThat(ClientAddress.network("2001:db8:0:1::1")).isNotEqualTo(ClientAddress.network("2001:db8:0:2::1"));
    }

    @Test
    void whatIsNoAddressIsTakenAsItIs() {
        assertThat(ClientAddress.network("not an address")).isEqualTo("not an address");
    }
}
