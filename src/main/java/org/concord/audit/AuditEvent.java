package org.concord.audit;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What we promise to record (Data Protection Act 2018 s.62, and who was let in). Facts hold ids, codes, times and numbers
 * alone; anything else belongs in {@link #detail}, sealed under an erasable key.
 */
public sealed interface AuditEvent
        permits AuditEvent.ReportReceived,
                AuditEvent.IdentitySealed,
                AuditEvent.CaseOpened,
                AuditEvent.CaseConsulted,
                AuditEvent.ReportConsulted,
                AuditEvent.AlertRaised,
                AuditEvent.AlertAcknowledged,
                AuditEvent.DeliveryTried,
                AuditEvent.SignedIn,
                AuditEvent.SignInFailed,
                AuditEvent.SignedOut,
                AuditEvent.SessionRenewed,
                AuditEvent.OfficerChanged,
                AuditEvent.DutiesChanged,
                AuditEvent.ApprovalRequested,
                AuditEvent.ApprovalDecided,
                AuditEvent.PartnerChanged,
                AuditEvent.PartnerTokenIssued,
                AuditEvent.PartnerTokenRevoked,
                AuditEvent.ImportEnded,
                AuditEvent.ContactsChanged,
                AuditEvent.TrailVerified,
                AuditEvent.TrailRead,
                CaseEvent,
                EvidenceEvent,
                AlertEvent,
                PlaceEvent,
                ReporterEvent,
                IdentityEvent,
                SignInEvent,
                ReferralEvent,
                ObservationEvent,
                CountEvent,
                SignalEvent,
                CalendarEvent,
                TensionActionEvent,
                LevelEvent,
                ReturnEvent {

    default String action() {
        return Actions.of(getClass());
    }

    /** What it was done to: the case's own reference for case acts, else kind and id. */
    String subject();

    /** Every other component of the record but {@link #detail}; one that is null is left out. */
    default Map<String, Object> facts() {
        return EventFacts.of(this);
    }

    /** Free text or before/after values. */
    default @Nullable String detail() {
        return null;
    }

    record ReportReceived(String subject, UUID report, String channel) implements AuditEvent {}

    record IdentitySealed(String subject, UUID report, List<String> kinds) implements AuditEvent {}

    record CaseOpened(String subject, String severity, String category, int score, String proposedBy)
            implements AuditEvent {}

    record CaseConsulted(String subject) implements AuditEvent {}

    record ReportConsulted(String subject, UUID report) implements AuditEvent {}

    record AlertRaised(String subject, UUID alert, String severity, List<UUID> recipients) implements AuditEvent {}

    record AlertAcknowledged(String subject, UUID alert, boolean first) implements AuditEvent {}

    /** {@code officer} is null for what goes to a reporter. */
    record DeliveryTried(
            String subject, UUID delivery, @Nullable UUID officer, String channel, int attempt, String outcome)
            implements AuditEvent {}

    record SignedIn(String subject) implements AuditEvent {}

    /** {@code subject} is {@code officer:unknown} where no such person is known; the address typed is not kept. */
    record SignInFailed(String subject) implements AuditEvent {}

    record SignedOut(String subject) implements AuditEvent {}

    record SessionRenewed(String subject) implements AuditEvent {}

    record OfficerChanged(
            String subject, int version, @Nullable String detail) implements AuditEvent {}

    record DutiesChanged(
            String subject, int duties, @Nullable String detail) implements AuditEvent {}

    record ApprovalRequested(String subject, UUID approval, String act) implements AuditEvent {}

    record ApprovalDecided(
            String subject,
            UUID approval,
            String act,
            boolean approved,
            @Nullable String detail) implements AuditEvent {}

    record PartnerChanged(String subject, int version) implements AuditEvent {}

    record PartnerTokenIssued(String subject, UUID jti) implements AuditEvent {}

    record PartnerTokenRevoked(String subject, UUID jti) implements AuditEvent {}

    record ImportEnded(String subject, UUID run, boolean dryRun, int accepted, int duplicates, int rejected)
            implements AuditEvent {}

    record ContactsChanged(
            String subject, int version, @Nullable String detail) implements AuditEvent {}

    /** {@code root} in hex, as it was computed; {@code firstBadIndex} if there was one. */
    record TrailVerified(
            String subject,
            boolean verified,
            long size,
            String root,
            @Nullable Long firstBadIndex) implements AuditEvent {}

    /** {@code detail} is what was asked for: search terms never enter the canonical bytes. */
    record TrailRead(String subject, int entries, @Nullable String detail) implements AuditEvent {}
}
