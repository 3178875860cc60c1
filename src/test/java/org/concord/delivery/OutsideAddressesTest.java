package org.concord.delivery;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.net.InetAddress;
import java.net.URI;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Addresses written as numbers, and localhost: nothing here is looked up on a network. */
class OutsideAddressesTest {
    private static final OutsideAddresses STRICT = new OutsideAddresses(List.of());

    /** 93.184.216.34 and 2606:2800:220:1::1 lie in ranges that are handed out to hosts on the Internet. */
    @ParameterizedTest
    @ValueSource(
            strings = {
                "https://93.184.216.34/hook",
                "https://93.184.216.34:8443/hook?key=a%20b",
                "HTTPS://93.184.216.34",
                "https://[2606:2800:220:1::1]/",
                "https://[2606:2800:220:1::1]:443/",
                "https://[64:ff9b::5db8:d822]/",
                "https://172.15.255.255/",
                "https://172.32.0.0/",
                "https://100.63.255.255/",
                "https://100.128.0.0/",
                "https://11.0.0.1/",
                "https://[::ffff:93.184.216.34]/"
            })
    void anAddressOnTheInternetIsTaken(String url) {
        assertThat(STRICT.refusal(URI.create(url))).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "https://127.0.0.1",
                "https://127.255.255.254:8443/hook",
                "https://localhost/",
                "https://LOCALHOST/",
                "https://0.0.0.0/",
                "https://0.1.2.3/",
                "https://10.0.0.1",
                "https://172.16.0.1",
                "https://172.31.255.255",
                "https://192.168.1.1",
                "https://169.254.169.254/latest/meta-data/",
                "https://100.64.0.1",
                "https://100.127.255.255",
                "https://192.0.0.8",
                "https://198.18.0.1",
                "https://224.0.0.1",
                "https://239.255.255.255",
                "https://240.0.0.1",
                "https://255.255.255.255",
                "https://[::1]",
                "https://[0:0:0:0:0:0:0:1]",
                "https://[::]",
                "https://[::ffff:127.0.0.1]",
                "https://[::ffff:7f00:1]",
                "https://[::FFFF:a9fe:a9fe]",
                "https://[0:0:0:0:0:ffff:10.0.0.1]",
                "https://[::127.0.0.1]",
                "https://[fc00::1]",
                "https://[fd12:3456:789a::1]",
                "https://[fe80::1]",
                "https://[febf::1]",
                "https://[fec0::1]",
                "https://[ff02::1]",
                "https://[64:ff9b::7f00:1]",
                "https://[64:ff9b::a9fe:a9fe]",
                "https://[64:ff9b:1::1]",
                "https://[2002:7f00:1::]",
                "https://[2001::1]"
            })
    void anAddressInsideIsRefused(String url) {
        assertThat(STRICT.refusal(URI.create(url)))
                .as(url)
                .contains("is an address on the Internet, not inside our own network");
    }

    /** Ways to write 127.0.0.1 that some programs take and others do not, and names that are none. */
    @ParameterizedTest
    @ValueSource(
            strings = {
                "https://2130706433",
                "https://017700000001",
                "https://0x7f000001",
                "https://0X7F000001",
                "https://0177.0.0.1",
                "https://0x7f.0.0.1",
                "https://0x7f.1",
                "https://127.1",
                "https://127.0.1",
                "https://127.0.0.01",
                "https://127.0.0.256",
                "https://127.0.0.1.",
                "https://a.b.0x7f",
                "https://example.123",
                "https://bücher.example",
                "https://１２７.0.0.1",
                "https://[fe80::1%25eth0]",
                "https:///hook",
                "https://under_score.example",
                "https:hook",
                "https://host:port/"
            })
    void aHostThatCanBeReadInSeveralWaysIsRefused(String url) {
        assertThat(STRICT.refusal(URI.create(url))).as(url).isPresent();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
        http://93.184.216.34/                | is an address that begins with https://
        http://127.0.0.1                     | is an address that begins with https://
        ftp://93.184.216.34/                 | is an address that begins with https://
        file:///etc/passwd                   | is an address that begins with https://
        //93.184.216.34/                     | is an address that begins with https://
        /hook                                | is an address that begins with https://
        mailto:somebody@test.invalid         | is an address that begins with https://
        https://somebody:word@93.184.216.34/ | has no user name or password in it
        https://somebody@93.184.216.34/      | has no user name or password in it
        https://93.184.216.34/#part          | has no fragment (#…)
        https://93.184.216.34/#              | has no fragment (#…)
        https://93.184.216.34:0/             | has a port from 1 to 65535
        https://93.184.216.34:65536/         | has a port from 1 to 65535
        https://93.184.216.34/ü              | has at most 2000 characters, all of them ASCII
        """)
    void eachRefusalSaysWhatIsWanted(String url, String refusal) {
        assertThat(STRICT.refusal(URI.create(url))).contains(refusal);
    }

    @Test
    void anAddressHasAtMostTwoThousandCharacters() {
        String longest = "https://93.184.216.34/" + "a".repeat(2_000 - 22);
        assertThat(STRICT.refusal(URI.create(longest))).isEmpty();
        assertThat(STRICT.refusal(URI.create(longest + "a"))).isPresent();
    }

    /** RFC 6761 §6.4: .invalid is never found. It leads nowhere now, and is judged again before each attempt. */
    @Test
    void aHostThatIsNotFoundIsNotRefusedButNeedsTls() {
        assertThat(STRICT.refusal(URI.create("https://hooks.example.invalid/"))).isEmpty();
        assertThat(STRICT.refusal(URI.create("http://hooks.example.invalid/"))).isPresent();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
        127.0.0.0/8        | http://127.0.0.1:8080/hook | true
        127.0.0.0/8        | https://10.0.0.1/          | false
        127.0.0.0/8        | https://0177.0.0.1/        | false
        10.1.0.0/16        | https://10.1.255.255/      | true
        10.1.0.0/16        | https://10.2.0.0/          | false
        localhost          | http://LOCALHOST:9/hook    | true
        Hooks.Internal.    | http://hooks.internal/     | true
        hooks.internal     | http://other.internal/     | false
        hooks.internal:99  | http://hooks.internal:99/  | true
        hooks.internal:99  | http://hooks.internal:98/  | false
        hooks.internal:80  | http://hooks.internal/     | true
        hooks.internal:443 | https://hooks.internal/    | true
        127.0.0.1:8443     | https://127.0.0.1:8443/    | true
        127.0.0.1:8443     | https://127.0.0.1/         | false
        [::1]:8443         | https://[::1]:8443/        | true
        ::1                | https://[::1]/             | true
        fd00::/8           | https://[fd12::1]/         | true
        fd00::/8           | https://[fc12::1]/         | false
        0.0.0.0/0          | http://93.184.216.34/      | true
        hooks.internal     | https://a@hooks.internal/  | false
        hooks.internal     | ftp://hooks.internal/      | false
        """)
    void whatIsOnTheListMayBeCalledInsideAndWithoutTls(String entry, String url, boolean taken) {
        assertThat(new OutsideAddresses(List.of(entry)).refusal(URI.create(url)).isEmpty())
                .isEqualTo(taken);
    }

    @ParameterizedTest
    @ValueSource(strings = {"10.0.0.0/", "10.0.0.0/33", "10.0.0.0/-1", "10.0.0/8", "host/8", "::/129", "10.0.0.0/8/8"})
    void aRangeThatIsNoneIsRefusedAtTheStart(String entry) {
        assertThatIllegalArgumentException().isThrownBy(() -> new OutsideAddresses(List.of(entry)));
    }

    @Test
    void aRangeHoldsItsOwnAddressesAlone() {
        AddressRange range = AddressRange.of("172.16.0.0/12");
        assertThat(range.holds(InetAddress.ofLiteral("172.31.255.255"))).isTrue();
        assertThat(range.holds(InetAddress.ofLiteral("172.32.0.0"))).isFalse();
        assertThat(range.holds(InetAddress.ofLiteral("::1"))).isFalse();
        assertThat(AddressRange.of("0.0.0.0/0").holds(InetAddress.ofLiteral("255.255.255.255")))
                .isTrue();
        assertThat(AddressRange.of("10.0.0.1/32").holds(InetAddress.ofLiteral("10.0.0.1")))
                .isTrue();
        assertThat(AddressRange.of("10.0.0.1/32").holds(InetAddress.ofLiteral("10.0.0.2")))
                .isFalse();
    }
}
