package org.concord.tension;

import java.util.Arrays;
import java.util.BitSet;
import java.util.stream.IntStream;

/** Wards looked at as one. */
record Zone(BitSet wards, boolean wholeCity) {

    private static final double ALIKE = 0.3;

    static Zone of(int... wards) {
        BitSet set = new BitSet();
        Arrays.stream(wards).forEach(set::set);
        return new Zone(set, false);
    }

    static Zone city(int wards) {
        return new Zone(of(IntStream.range(0, wards).toArray()).wards(), true);
    }

    IntStream each() {
        return wards.stream();
    }

    /** About the same place: one within the other, or much in common; the whole city is like nothing but itself. */
    boolean alike(Zone other) {
        if (wholeCity || other.wholeCity) {
            return wholeCity && other.wholeCity;
        }
        int shared = shared(other);
        int smaller = Math.min(wards.cardinality(), other.wards.cardinality());
        int together = wards.cardinality() + other.wards.cardinality() - shared;
        return shared == smaller || shared >= ALIKE * together;
    }

    boolean touches(Zone other) {
        return wards.intersects(other.wards);
    }

    boolean within(Zone other) {
        return shared(other) == wards.cardinality();
    }

    Zone with(Zone other) {
        BitSet both = (BitSet) wards.clone();
        both.or(other.wards);
        return new Zone(both, wholeCity || other.wholeCity);
    }

    private int shared(Zone other) {
        BitSet both = (BitSet) wards.clone();
        both.and(other.wards);
        return both.cardinality();
    }
}
