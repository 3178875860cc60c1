package org.concord.platform;

import static java.nio.charset.StandardCharsets.US_ASCII;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.HexFormat;
import org.junit.jupiter.api.Test;

class HashingTest {

    /** FIPS 180-2, appendix B.1. */
    @Test
    void sha256IsThatOfTheStandardHoweverItIsCutIntoParts() {
        String abc = "ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad";

        assertThat(hex(Hashing.sha256(ascii("abc")))).isEqualTo(abc);
        assertThat(hex(Hashing.sha256(ascii("a"), ascii(""), ascii("bc")))).isEqualTo(abc);
    }

    /** RFC 4231 §4.3, test case 2. */
    @Test
    void hmacIsThatOfTheStandard() {
        assertThat(hex(Hashing.hmacSha256(ascii("Jefe"), ascii("what do ya want for nothing?"))))
                .isEqualTo("5bdcc146bf60754e6a042426089575c75a003f089d2739839dec58b964ec3843");
    }

    private static byte[] ascii(String text) {
        return text.getBytes(US_ASCII);
    }

    private static String hex(byte[] bytes) {
        return HexFormat.of().formatHex(bytes);
    }
}
