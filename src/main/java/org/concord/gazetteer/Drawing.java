package org.concord.gazetteer;

import java.util.List;
import java.util.OptionalInt;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * All that a boundary file draws of our wards.
 *
 * @param others how many features it has of other authorities
 * @param year after which the ONS has named its properties
 */
record Drawing(List<DrawnWard> wards, int others, OptionalInt year) {

    Set<String> codes() {
        return wards.stream().map(DrawnWard::code).collect(Collectors.toUnmodifiableSet());
    }

    int vertices() {
        return wards.stream().mapToInt(ward -> ward.shape().getNumPoints()).sum();
    }
}
