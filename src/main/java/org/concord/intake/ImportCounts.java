package org.concord.intake;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;

/** How many rows came out how. */
@Embeddable
record ImportCounts(
        @Column(name = "accepted") int accepted,
        @Column(name = "duplicates") int duplicates,
        @Column(name = "rejected") int rejected) {
    static final ImportCounts NONE = new ImportCounts(0, 0, 0);

    /** Up to here every row is listed. */
    private static final int ALL_LISTED = 5_000;

    ImportCounts plus(RowOutcome outcome) {
        return switch (outcome.kind()) {
            case ACCEPTED -> new ImportCounts(accepted + 1, duplicates, rejected);
            case DUPLICATE -> new ImportCounts(accepted, duplicates + 1, rejected);
            case REJECTED -> new ImportCounts(accepted, duplicates, rejected + 1);
        };
    }

    /** Whether the row that comes next is listed: of a large file only what somebody should look at. */
    boolean lists(RowOutcome next) {
        return accepted + duplicates + rejected < ALL_LISTED || next.wantsAttention();
    }
}
