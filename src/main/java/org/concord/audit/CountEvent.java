package org.concord.audit;

import org.jspecify.annotations.Nullable;

/** What is recorded of how tension is counted. */
public sealed interface CountEvent extends AuditEvent {

    /** The counts were compared with the reports and cases; {@code reports} and {@code cells} were not as they had to be. */
    record CountsVerified(String subject, int reports, int cells) implements CountEvent {}

    /** The counts of so many {@code reports} were put right. */
    record CountsRebuilt(String subject, int reports) implements CountEvent {}

    /** When counting began, changed or failed, and what was usual before, is told otherwise; {@code detail} is what was before. */
    record CountingChanged(
            String subject,
            int version,
            @Nullable String openedOn,
            @Nullable String epoch,
            int outages,
            int usualWeek,
            @Nullable String detail)
            implements CountEvent {}
}
