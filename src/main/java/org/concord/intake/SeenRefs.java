package org.concord.intake;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.OptionalLong;
import org.concord.platform.Hashing;

/**
 * The sourceRefs seen in a file, each with a fingerprint of the body that came first under it. Sixteen bytes a place instead of objects: a
 * file of 64 MB can hold millions. As 64 bits of a hash stand for the reference, two in 4 × 10<sup>6</sup> are confused once in
 * 2 × 10<sup>6</sup> files; this only counts what would happen.
 */
final class SeenRefs {
    private static final int FIRST_SIZE = 1024;

    /** Pairs of reference and body, open addressing; reference 0 = free. */
    private long[] places = new long[2 * FIRST_SIZE];

    private int seen;

    /** Empty, and remembered from now on, if the reference is new; else the body that came first under it. */
    OptionalLong firstOf(String sourceRef, long body) {
        if (4 * seen > places.length) {
            grow();
        }
        long ref = fingerprint(Hashing.sha256(sourceRef.getBytes(StandardCharsets.UTF_8))) | 1;
        int place = placeOf(ref);
        if (places[place] == ref) {
            return OptionalLong.of(places[place + 1]);
        }
        places[place] = ref;
        places[place + 1] = body;
        seen++;
        return OptionalLong.empty();
    }

    static long fingerprint(byte[] hash) {
        return ByteBuffer.wrap(hash).getLong();
    }

    /** Where the reference lies, or would. */
    private int placeOf(long ref) {
        int pairs = places.length / 2;
        int pair = (int) Long.remainderUnsigned(ref >>> 1, pairs);
        while (places[2 * pair] != 0 && places[2 * pair] != ref) {
            pair = (pair + 1) % pairs;
        }
        return 2 * pair;
    }

    private void grow() {
        long[] old = places;
        places = new long[2 * old.length];
        for (int i = 0; i < old.length; i += 2) {
            if (old[i] != 0) {
                int place = placeOf(old[i]);
                places[place] = old[i];
                places[place + 1] = old[i + 1];
            }
        }
    }
}
