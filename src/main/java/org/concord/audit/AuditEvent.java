package org.concord.audit;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What we promise to record (Data Protection Act 2018 s.62, and who was let in). Facts hold ids, codes, times and numbers
 * alone; anything else belongs in {@link #detail}, sealed under an erasable key.
 */
public sealed interface AuditEvent {

    default String action() {
        return Actions.of(getClass());
    }

    /** What it was done to: the case's own reference for case acts, else kind and id. */
    String subject();

    /** Ids, codes, times and numbers. */
    default Map<String, Object> facts() {
        return Map.of();
    }

    /** Free text or before/after values. */
    default @Nullable String detail() {
        return null;
    }

    record ReportReceived(String subject, UUID report, String channel) implements AuditEvent {
        @Override
        public Map<String, Object> facts() {
            return Map.of("report", report, "channel", channel);
        }
    }

    record IdentitySealed(String subject, UUID report, List<String> kinds) implements AuditEvent {
        @Override
        public Map<String, Object> facts() {
            return Map.of("report", report, "kinds", kinds);
        }
    }

    record CaseOpened(String subject, String severity, String category, int score, String proposedBy)
            implements AuditEvent {
        @Override
        public Map<String, Object> facts() {
            return Map.of("severity", severity, "category", category, "score", score, "proposedBy", proposedBy);
        }
    }

    record CaseConsulted(String subject) implements AuditEvent {}

    record ReportConsulted(String subject, UUID report) implements AuditEvent {
        @Override
        public Map<String, Object> facts() {
            return Map.of("report", report);
        }
    }

    record AlertRaised(String subject, UUID alert, String severity, List<UUID> recipients) implements AuditEvent {
        @Override
        public Map<String, Object> facts() {
            return Map.of("alert", alert, "severity", severity, "recipients", recipients);
        }
    }

    record AlertAcknowledged(String subject, UUID alert, boolean first) implements AuditEvent {
        @Override
        public Map<String, Object> facts() {
            return Map.of("alert", alert, "first", first);
        }
    }

    record DeliveryTried(String subject, UUID delivery, UUID officer, String channel, int attempt, String outcome)
            implements AuditEvent {
        @Override
        public Map<String, Object> facts() {
            return Map.of(
                    "delivery",
                    delivery,
                    "officer",
                    officer,
                    "channel",
                    channel,
                    "attempt",
                    attempt,
                    "outcome",
                    outcome);
        }
    }

    record SignedIn(String subject) implements AuditEvent {}

    /** {@code subject} is {@code officer:unknown} where no such person is known; the address typed is not kept. */
    record SignInFailed(String subject) implements AuditEvent {}

    record SignedOut(String subject) implements AuditEvent {}

    record SessionRenewed(String subject) implements AuditEvent {}

    record OfficerChanged(
            String subject, int version, @Nullable String detail) implements AuditEvent {
        @Override
        public Map<String, Object> facts() {
            return Map.of("version", version);
        }
    }

    record DutiesChanged(
            String subject, int duties, @Nullable String detail) implements AuditEvent {
        @Override
        public Map<String, Object> facts() {
            return Map.of("duties", duties);
        }
    }

    record ApprovalRequested(String subject, UUID approval, String act) implements AuditEvent {
        @Override
        public Map<String, Object> facts() {
            return Map.of("approval", approval, "act", act);
        }
    }

    record ApprovalDecided(
            String subject,
            UUID approval,
            String act,
            boolean approved,
            @Nullable String detail) implements AuditEvent {
        @Override
        public Map<String, Object> facts() {
            return Map.of("approval", approval, "act", act, "approved", approved);
        }
    }

    record PartnerChanged(String subject, int version) implements AuditEvent {
        @Override
        public Map<String, Object> facts() {
            return Map.of("version", version);
        }
    }

    record PartnerTokenIssued(String subject, UUID jti) implements AuditEvent {
        @Override
        public Map<String, Object> facts() {
            return Map.of("jti", jti);
        }
    }

    record PartnerTokenRevoked(String subject, UUID jti) implements AuditEvent {
        @Override
        public Map<String, Object> facts() {
            return Map.of("jti", jti);
        }
    }

    record ImportEnded(String subject, UUID run, boolean dryRun, int accepted, int duplicates, int rejected)
            implements AuditEvent {
        @Override
        public Map<String, Object> facts() {
            return Map.of(
                    "run", run, "dryRun", dryRun, "accepted", accepted, "duplicates", duplicates, "rejected", rejected);
        }
    }

    record ContactsChanged(
            String subject, int version, @Nullable String detail) implements AuditEvent {
        @Override
        public Map<String, Object> facts() {
            return Map.of("version", version);
        }
    }

    /** {@code root} in hex, as it was computed; {@code firstBadIndex} if there was one. */
    record TrailVerified(
            String subject,
            boolean verified,
            long size,
            String root,
            @Nullable Long firstBadIndex) implements AuditEvent {
        @Override
        public Map<String, Object> facts() {
            Map<String, Object> facts = new TreeMap<>(Map.of("verified", verified, "size", size, "root", root));
            if (firstBadIndex != null) {
                facts.put("firstBadIndex", firstBadIndex);
            }
            return facts;
        }
    }

    /** {@code detail} is what was asked for: search terms never enter the canonical bytes. */
    record TrailRead(String subject, int entries, @Nullable String detail) implements AuditEvent {
        @Override
        public Map<String, Object> facts() {
            return Map.of("entries", entries);
        }
    }
}
