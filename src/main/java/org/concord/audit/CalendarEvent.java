package org.concord.audit;

import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What is recorded of the events that may raise tension ({@code subject} is {@code tension-event:} and its id) and of rumours ({@code rumour:}
 * and its id). Titles, texts and lines stand in {@code detail} alone.
 */
public sealed interface CalendarEvent extends AuditEvent {

    /**
     * @param wards codes; none = the whole authority
     * @param copyOf the event of another year that it was planned after; null if of none
     */
    record TensionEventAdded(
            String subject,
            String kind,
            List<String> wards,
            @Nullable UUID copyOf) implements CalendarEvent {}

    /** {@code detail} is what was before. */
    record TensionEventChanged(
            String subject,
            String status,
            List<String> wards,
            int version,
            @Nullable String detail) implements CalendarEvent {}

    /** Somebody looked at it again in its watch window; {@code planned}: for a day on which that was due. */
    record TensionEventReviewed(String subject, UUID review, String finding, boolean planned)
            implements CalendarEvent {}

    record RumourAdded(String subject, String status, List<String> wards) implements CalendarEvent {}

    /** {@code detail} is what was before. */
    record RumourChanged(
            String subject,
            String status,
            List<String> wards,
            int version,
            @Nullable String detail) implements CalendarEvent {}

    /** What may be said in public is proposed, and what stood there before is void; without a line: nothing is to be said. {@code detail} is its text. */
    record RumourLineWritten(
            String subject, @Nullable UUID line, @Nullable String detail) implements CalendarEvent {}

    /** A second person decided; {@code detail} is why. */
    record RumourLineDecided(
            String subject,
            UUID line,
            UUID writtenBy,
            boolean approved,
            @Nullable String detail) implements CalendarEvent {}
}
