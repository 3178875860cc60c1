package org.concord.audit;

import java.util.Arrays;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/**
 * Goes through the log once, in order: each leaf stands at the next index, says what its entry says, carries the seal of its place, and the
 * tree over all of them has a root (RFC 6962 §2.1). Memory grows with the logarithm of the size.
 */
final class TrailCheck {
    private final SealChain seals;
    private final Predicate<PlacedEntry> detailHolds;
    private final @Nullable TreeHead earlier;
    private final MerkleRoot tree = new MerkleRoot();
    private long next;
    private @Nullable Long firstBad;
    private @Nullable Boolean earlierHolds;

    /** @param earlier a head that somebody noted, which the log must still contain */
    TrailCheck(SealChain seals, Predicate<PlacedEntry> detailHolds, @Nullable TreeHead earlier) {
        this.seals = seals;
        this.detailHolds = detailHolds;
        this.earlier = earlier;
        compareWithEarlier();
    }

    void take(PlacedEntry placed) {
        boolean inPlace = Arrays.equals(seals.next(placed.leafHash()), placed.seal());
        if (placed.index() != next) {
            bad(next);
        }
        if (!inPlace || !placed.isWhole() || !detailHolds.test(placed)) {
            bad(placed.index());
        }
        next = placed.index() + 1;
        tree.add(placed.recomputedHash());
        compareWithEarlier();
    }

    /** @param missingLeaves entries that have no leaf although none is owed to them */
    Verification result(long missingLeaves) {
        if (earlier != null && earlierHolds == null) {
            bad(next);
            earlierHolds = false;
        }
        return new Verification(new TreeHead(tree.size(), tree.root()), firstBad, missingLeaves, earlierHolds);
    }

    private void compareWithEarlier() {
        if (earlier != null && earlier.size() == tree.size()) {
            earlierHolds = Arrays.equals(earlier.root(), tree.root());
        }
    }

    private void bad(long index) {
        if (firstBad == null) {
            firstBad = index;
        }
    }
}
