package org.concord.casework;

import java.time.Instant;
import java.util.HashSet;
import java.util.Objects;
import java.util.UUID;
import org.concord.report.NewReport;
import org.jspecify.annotations.Nullable;

/** A request of a receipt's holder as it is decided. */
record KeptRequest(
        UUID id, UUID report, RequestKind kind, RequestState state, Instant at, RequestView.@Nullable Wanted consent) {

    boolean waits() {
        return state == RequestState.PENDING;
    }

    /** Of CONSENT: all that is to be allowed. */
    NewReport.ConsentGiven wish() {
        RequestView.Wanted wanted = Objects.requireNonNull(consent);
        return new NewReport.ConsentGiven(
                wanted.police(), new HashSet<>(wanted.partners()), wanted.support(), wanted.centre());
    }
}
