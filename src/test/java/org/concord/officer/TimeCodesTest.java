package org.concord.officer;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TimeCodesTest {
    /** “12345678901234567890” in base 32. */
    private static final String SECRET = "GEZDGNBVGY3TQOJQGEZDGNBVGY3TQOJQ";

    private static TimeCodes at(long second) {
        return new TimeCodes(Clock.fixed(Instant.ofEpochSecond(second), ZoneOffset.UTC));
    }

    /** The last six of the eight digits of RFC 6238, appendix B. */
    @ParameterizedTest
    @CsvSource({
        "59,287082",
        "1111111109,081804",
        "1111111111,050471",
        "1234567890,005924",
        "2000000000,279037",
        "20000000000,353130"
    })
    void theVectorsOfTheStandardAreTaken(long second, String code) {
        assertThat(at(second).stepOf(SECRET, code)).hasValue(second / 30);
    }

    @Test
    void oneStepOfDriftIsBorneAndNotTwo() {
        assertThat(at(59 + 30).stepOf(SECRET, "287082")).hasValue(1);
        assertThat(at(59 - 30).stepOf(SECRET, "287082")).hasValue(1);
        assertThat(at(59 + 60).stepOf(SECRET, "287082")).isEmpty();
        assertThat(at(1111111109 - 60).stepOf(SECRET, "081804")).isEmpty();
    }

    @Test
    void whatIsNoCodeIsNone() {
        for (String typed : new String[] {"", "28708", "2870820", "287 082", "abcdef", "２８７０８２"}) {
            assertThat(at(59).stepOf(SECRET, typed)).as(typed).isEmpty();
        }
    }

    @Test
    void aSecretHasAHundredAndSixtyBitsAndItsAddressNamesServiceAndPerson() {
        String secret = TimeCodes.newSecret();

        assertThat(secret).matches("[A-Z2-7]{32}").isNotEqualTo(TimeCodes.newSecret());
        assertThat(TimeCodes.uri(secret, "a b@test.invalid"))
                .startsWith("otpauth://totp/")
                .contains("secret=" + secret, "issuer=Concord", "digits=6", "period=30")
                .doesNotContain(" ");
    }
}
