package org.concord.place;

import org.jspecify.annotations.Nullable;

/**
 * In which ward something is.
 *
 * @param ward null = in none of ours, or not known
 * @param outOfArea known to be in none of ours; never so while a boundary is missing
 */
public record Located(@Nullable Ward ward, boolean outOfArea) {
    /** Nothing that is loaded tells. */
    public static final Located UNKNOWN = new Located(null, false);

    static final Located OUTSIDE = new Located(null, true);

    public Located {
        if (ward != null && outOfArea) {
            throw new IllegalArgumentException("in a ward of ours and outside all of them");
        }
    }

    static Located in(Ward ward) {
        return new Located(ward, false);
    }

    /** Whether it is said where it is, be it outside. */
    public boolean isKnown() {
        return ward != null || outOfArea;
    }
}
