package org.concord.audit;

import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** What is recorded of the place itself: wards, their boundaries, postcodes; and of the codes by which reports there are sorted. */
public sealed interface PlaceEvent extends AuditEvent {

    /**
     * A generation of wards was imported or, if {@code dryRun}, tried; {@code validFrom} is its first day, {@code ended} are wards that stand no
     * longer, {@code withdrawn} those that are taken back.
     */
    record BoundariesImported(
            String subject,
            String validFrom,
            @Nullable String validTo,
            int version,
            int wards,
            List<String> added,
            List<String> ended,
            List<String> withdrawn,
            boolean dryRun)
            implements PlaceEvent {}

    /** A file of postcodes has taken over from the one before it, or failed to; whoever sent it may have gone home meanwhile. */
    record PostcodesImported(
            String subject,
            UUID run,
            String product,
            boolean done,
            int accepted,
            int rejected,
            @Nullable UUID startedBy)
            implements PlaceEvent {}

    /** A strand or incident type was added, in use from one day on; its name is in the sealed detail. */
    record CodeAdded(
            String subject, String validFrom, @Nullable String validTo, int version, String detail)
            implements PlaceEvent {}

    /** A strand or incident type was called otherwise, or is in use on other days: one that ends has a {@code validTo}. */
    record CodeChanged(
            String subject, String validFrom, @Nullable String validTo, int version, String detail)
            implements PlaceEvent {}
}
