package org.concord.audit;

import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** What is recorded of the files of reports. {@code subject} is the case's own reference; names of files stand nowhere. */
public sealed interface EvidenceEvent extends AuditEvent {

    /** {@code detail} is the original's SHA-256: it proves the file for as long as it is kept, and goes with it. */
    record EvidenceReceived(
            String subject,
            UUID report,
            UUID attachment,
            String kind,
            long size,
            String door,
            @Nullable String detail) implements EvidenceEvent {}

    /** {@code outcome} is the state it led to; {@code detail} is what the scanner found. */
    record EvidenceScanned(
            String subject,
            UUID attachment,
            String outcome,
            @Nullable String detail) implements EvidenceEvent {}

    /** The copy to be shown was made, or it was found that there can be none. */
    record EvidenceCopied(String subject, UUID attachment, boolean made) implements EvidenceEvent {}

    /** Somebody got the {@code ORIGINAL} or the {@code COPY}. */
    record EvidenceConsulted(String subject, UUID attachment, String what) implements EvidenceEvent {}
}
