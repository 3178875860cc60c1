package org.concord.audit;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.HexFormat;
import org.junit.jupiter.api.Test;

/** Vectors: rfc6962_test.go of Trillian and transparency-dev/merkle, which can be computed with any SHA-256 tool. */
class LeafHashTest {

    @Test
    void aLeafIsHashedBehindAZero() {
        // echo -n 004C313233343536 | xxd -r -p | sha256sum
        assertThat(hex(LeafHash.ofLeaf(ascii("L123456"))))
                .isEqualTo("395aa064aa4c29f7010acfe3f25db9485bbd4b91897b6ad7ad547639252b4d56");
    }

    @Test
    void anEmptyLeafIsNotAnEmptyTree() {
        assertThat(hex(LeafHash.ofLeaf(new byte[0])))
                .isEqualTo("6e340b9cffb37a989ca544e6bb780a2c78901d3fb33738768511a30617afa01d");
        assertThat(hex(LeafHash.ofEmptyTree()))
                .isEqualTo("e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855");
    }

    @Test
    void aNodeIsHashedBehindAOne() {
        // echo -n 014E3132334E343536 | xxd -r -p | sha256sum
        assertThat(hex(LeafHash.ofNode(ascii("N123"), ascii("N456"))))
                .isEqualTo("aa217fe888e47007fa15edab33c2b492a722cb106c64667fc2b044444de66bbb");
    }

    private static byte[] ascii(String text) {
        return text.getBytes(StandardCharsets.US_ASCII);
    }

    private static String hex(byte[] bytes) {
        return HexFormat.of().formatHex(bytes);
    }
}
