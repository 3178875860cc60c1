package org.concord.casework;

import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** What came of each case, in the order asked for. */
public record BulkView(List<Item> items) {

    /** How it went for one of them. */
    public enum Outcome {
        DONE,
        /** Another officer decides. */
        WAITING,
        REFUSED
    }

    /**
     * @param version of the case now, where it was changed
     * @param problem slug of the problem that the single call would have answered with
     */
    public record Item(
            String reference,
            Outcome outcome,
            @Nullable Integer version,
            @Nullable UUID approval,
            @Nullable String problem,
            @Nullable String detail) {}
}
