package org.concord.officer;

import java.util.HashSet;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Which cases somebody can look at, as far as the ward goes. */
record Reach(boolean everyWard, Set<Integer> wards) {

    Reach and(Reach other) {
        Set<Integer> both = new HashSet<>(wards);
        both.addAll(other.wards);
        return new Reach(everyWard || other.everyWard, both);
    }

    boolean covers(@Nullable Integer ward) {
        return everyWard || ward != null && wards.contains(ward);
    }
}
