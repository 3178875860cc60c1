package org.concord.audit;

import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What is recorded of whoever holds the receipt of a report, of telling them that there is news, and of what the centre at which it was entered
 * sees of it. {@code subject} is the case's reference.
 */
public sealed interface ReporterEvent extends AuditEvent {

    /** Reference and receipt opened the report. */
    record FollowUpOpened(String subject, UUID report) implements ReporterEvent {}

    /** They did not; {@code subject} is {@code report:unknown} where no report has that reference; what was typed is not kept. */
    record FollowUpFailed(String subject) implements ReporterEvent {}

    /** {@code messages} is how many were read for the first time. */
    record MyReportRead(String subject, UUID report, int messages) implements ReporterEvent {}

    /** Less may be told from now on. */
    record ConsentNarrowed(String subject, UUID report, int version) implements ReporterEvent {}

    /** Something that an officer has to check before anything comes of it; {@code replaced} is the same kind of request that waited before. */
    record ReporterAsked(
            String subject,
            UUID report,
            UUID request,
            String kind,
            @Nullable UUID replaced) implements ReporterEvent {}

    /** A wish that waited was taken back by another. */
    record ReporterTookBack(String subject, UUID report, UUID request, String kind) implements ReporterEvent {}

    /**
     * An officer decided what the holder of the receipt asked for; {@code holderCheck} is how they found who asks, {@code effect} what came of a
     * withdrawal. {@code decidedBy} is who checked, where a second officer, who is the actor, had to agree; {@code detail} is why, and how it was
     * checked.
     */
    record RequestDecided(
            String subject,
            UUID report,
            UUID request,
            String kind,
            boolean accepted,
            @Nullable String holderCheck,
            @Nullable String effect,
            UUID decidedBy,
            @Nullable String detail)
            implements ReporterEvent {}

    /** More may be told from now on, as was found to be the reporter's wish. */
    record ConsentWidened(String subject, UUID report, UUID request, int version) implements ReporterEvent {}

    /** Who the holder of the receipt says they are is taken for who told the report from now on. */
    record IdentityAccepted(String subject, UUID report, UUID request, int version) implements ReporterEvent {}

    /** What the reporter wrote after the end opened the case again. */
    record ReopenedByReporter(String subject, UUID report, UUID message, String before) implements ReporterEvent {}

    /** An adviser looked at their centre's reports; {@code reports} are those of which the reporter allows more than that there was one. */
    record CentreReportsListed(String subject, List<UUID> reports) implements ReporterEvent {}

    /** An adviser looked how one report goes on, as the reporter allows. */
    record CentreReportRead(String subject, UUID report) implements ReporterEvent {}

    /** The service opened an address to tell the reporter that there is news; nobody saw it. */
    record ContactOpened(String subject, UUID report, String means) implements ReporterEvent {}
}
