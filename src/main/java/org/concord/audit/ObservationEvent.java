package org.concord.audit;

import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** What is recorded of observations of tension. {@code subject} is {@code observation:} and its id; what was observed never enters the trail. */
public sealed interface ObservationEvent extends AuditEvent {

    /** {@code nil}: that there was nothing; {@code wards} are codes, none of them means the whole authority. */
    record ObservationRecorded(
            String subject,
            boolean nil,
            @Nullable String basis,
            @Nullable String source,
            @Nullable String certainty,
            List<String> wards,
            List<String> indicators,
            String marking,
            List<UUID> sharedWith)
            implements ObservationEvent {}

    /** A report of tension became an observation. */
    record ReportObserved(String subject, UUID report, List<String> wards) implements ObservationEvent {}

    /** {@code reviewBy} is a day; {@code note}: whether one was written. */
    record ObservationReviewed(
            String subject,
            UUID review,
            String outcome,
            @Nullable String reviewBy,
            boolean note) implements ObservationEvent {}

    /** A review found that it is known otherwise than it was said. */
    record ObservationRegraded(
            String subject, UUID review, String sourceBefore, String certaintyBefore, String source, String certainty)
            implements ObservationEvent {}

    /** Somebody read one. */
    record ObservationConsulted(String subject) implements ObservationEvent {}

    /** Somebody read a page of them. */
    record ObservationsListed(String subject, int observations) implements ObservationEvent {}
}
