package org.concord.casework;

import java.time.Instant;
import java.util.Collection;
import java.util.HashSet;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What of a case is different while others are part of it, beside its grade. Pure: cases are joined and taken apart in any order, and what
 * people changed meanwhile is told from what joining made.
 *
 * @param due when it is due, or was when its clock stopped; null = at no time
 * @param strands ids
 * @param types ids
 */
record Standing(@Nullable Instant due, Set<Integer> strands, Set<Integer> types, Circle circle) {

    Standing {
        strands = Set.copyOf(strands);
        types = Set.copyOf(types);
    }

    /** Of both together: due when the first of them is, of all their strands and types, for those who may see both. */
    Standing with(Standing other) {
        return new Standing(
                earlier(due, other.due),
                union(strands, other.strands),
                union(types, other.types),
                circle.within(other.circle));
    }

    /** Without what of it has run out by then. */
    Standing at(Instant now) {
        return new Standing(due, strands, types, circle.at(now));
    }

    Standing with(Collection<Standing> others) {
        Standing all = this;
        for (Standing other : others) {
            all = all.with(other);
        }
        return all;
    }

    /**
     * This one, but for what people have changed: that stays as it is now. Strands are only ever added to; those that were added stay beside
     * these.
     *
     * @param now as it is
     * @param joined as joining left it
     */
    Standing keeping(Standing now, Standing joined) {
        Set<Integer> added = new HashSet<>(now.strands);
        added.removeAll(joined.strands);
        return new Standing(
                Objects.equals(now.due, joined.due) ? due : now.due,
                union(strands, added),
                now.types.equals(joined.types) ? types : now.types,
                now.circle.equals(joined.circle) ? circle : now.circle);
    }

    private static @Nullable Instant earlier(@Nullable Instant one, @Nullable Instant other) {
        if (one == null || other == null) {
            return one == null ? other : one;
        }
        return one.isBefore(other) ? one : other;
    }

    private static Set<Integer> union(Set<Integer> one, Set<Integer> other) {
        Set<Integer> both = new HashSet<>(one);
        both.addAll(other);
        return both;
    }

    /**
     * A case from which another is taken.
     *
     * @param now as it is
     * @param joined as joining left it
     * @param own what it would be by itself
     * @param alone what it is without the other; further ones may still be part of it
     */
    record Change(Standing now, Standing joined, Standing own, Standing alone) {
        /** Whether somebody has said since for whom it is. */
        boolean isForOthersNow() {
            return !now.circle.equals(joined.circle);
        }

        /** For whom the one that goes is: no more open than somebody has said since that the two together are. */
        Circle narrowed(Circle theirs) {
            return isForOthersNow() ? now.circle.within(theirs) : theirs;
        }
    }
}
