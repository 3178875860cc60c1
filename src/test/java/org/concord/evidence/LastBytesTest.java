package org.concord.evidence;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.List;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;

class LastBytesTest {

    @Property
    void theyAreTheEndOfAllThatCameHoweverItCame(
            @ForAll @Size(max = 12) List<byte[]> pieces, @ForAll @IntRange(min = 1, max = 40) int most) {
        LastBytes last = new LastBytes(most);
        byte[] all = new byte[0];
        for (byte[] piece : pieces) {
            last.add(piece, piece.length);
            all = EvidenceFiles.joined(all, piece);
        }
        assertThat(last.bytes()).isEqualTo(Arrays.copyOfRange(all, Math.max(0, all.length - most), all.length));
    }
}
