package org.concord.audit;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HexFormat;
import java.util.List;
import java.util.stream.IntStream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/**
 * Vectors: the leaf inputs and roots of Certificate Transparency's own tests (merkle_tree_test.cc, later Trillian and
 * transparency-dev/merkle), recomputed by hand from the definition in RFC 6962 §2.1.
 */
class MerkleRootTest {
    private static final HexFormat HEX = HexFormat.of();
    private static final List<String> INPUTS =
            List.of("", "00", "10", "2021", "3031", "40414243", "5051525354555657", "606162636465666768696a6b6c6d6e6f");

    @ParameterizedTest
    @CsvSource({
        "0, e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855",
        "1, 6e340b9cffb37a989ca544e6bb780a2c78901d3fb33738768511a30617afa01d",
        "2, fac54203e7cc696cf0dfcb42c92a1d9dbaf70ad9e621f4bd8d98662f00e3c125",
        "3, aeb6bcfe274b70a14fb067a5e5578264db0fa9b51af5e0ba159158f329e06e77",
        "4, d37ee418976dd95753c1c73862b9398fa2a2cf9b4ff0fdfe8b30cd95209614b7",
        "5, 4e3bbb1f7b478dcfe71fb631631519a3bca12c9aefca1612bfce4c13a86264d4",
        "6, 76e67dadbcdf1e10e1b74ddc608abd2f98dfb16fbce75277b5232a127f2087ef",
        "7, ddb89be403809e325750d3d263cd78929c2942b7942a34b77e122c9594a74c8c",
        "8, 5dc9da79a70659a9ad559cb701ded9a2ab9d823aad2f4960cfe370eff4604328"
    })
    void theRootOfTheFirstLeavesIsThePublishedOne(int size, String root) {
        MerkleRoot tree = new MerkleRoot();
        INPUTS.stream().limit(size).map(HEX::parseHex).map(LeafHash::ofLeaf).forEach(tree::add);

        assertThat(tree.size()).isEqualTo(size);
        assertThat(HEX.formatHex(tree.root())).isEqualTo(root);
    }

    @Property
    void leavesThatArriveOneByOneGiveTheRootOfTheDefinition(@ForAll @IntRange(min = 1, max = 200) int size) {
        List<byte[]> leaves = IntStream.range(0, size)
                .mapToObj(i -> LeafHash.ofLeaf(new byte[] {(byte) i}))
                .toList();
        MerkleRoot tree = new MerkleRoot();
        leaves.forEach(tree::add);

        assertThat(tree.root()).isEqualTo(byDefinition(leaves));
    }

    /** RFC 6962 §2.1, word for word: split at the largest power of two smaller than the number of leaves. */
    private static byte[] byDefinition(List<byte[]> leaves) {
        if (leaves.size() == 1) {
            return leaves.getFirst();
        }
        int left = Integer.highestOneBit(leaves.size() - 1);
        return LeafHash.ofNode(
                byDefinition(leaves.subList(0, left)), byDefinition(leaves.subList(left, leaves.size())));
    }
}
