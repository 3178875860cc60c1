package org.concord.tension;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;

/** Strands counted together. */
record StrandSet(BitSet strands, boolean all) {

    static StrandSet of(int strand) {
        BitSet set = new BitSet();
        set.set(strand);
        return new StrandSet(set, false);
    }

    /** Each by itself, and all of them. */
    static List<StrandSet> eachAndAll(int strands) {
        List<StrandSet> sets = new ArrayList<>();
        for (int strand = 0; strand < strands; strand++) {
            sets.add(of(strand));
        }
        if (strands > 1) {
            BitSet all = new BitSet();
            all.set(0, strands);
            sets.add(new StrandSet(all, true));
        }
        return List.copyOf(sets);
    }

    boolean touches(StrandSet other) {
        return strands.intersects(other.strands);
    }

    int[] cells(Grid grid, Zone zone) {
        return zone.each()
                .flatMap(ward -> strands.stream().map(strand -> grid.cell(ward, strand)))
                .toArray();
    }
}
