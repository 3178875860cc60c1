package org.concord.tension;

/**
 * Wards by strands: every ward has one cell for every strand.
 *
 * @param lastIsNowhere whether the last ward stands for reports whose ward is not known
 */
record Grid(int wards, int strands, boolean lastIsNowhere) {
    Grid(int wards, int strands) {
        this(wards, strands, false);
    }

    Grid {
        if (wards < 1 || strands < 1) {
            throw new IllegalArgumentException("at least one ward and one strand");
        }
    }

    int cells() {
        return wards * strands;
    }

    int cell(int ward, int strand) {
        return ward * strands + strand;
    }

    int wardOf(int cell) {
        return cell / strands;
    }

    /** Whether the ward of this cell is known. */
    boolean placed(int cell) {
        return !lastIsNowhere || wardOf(cell) < wards - 1;
    }

    int strandOf(int cell) {
        return cell % strands;
    }
}
