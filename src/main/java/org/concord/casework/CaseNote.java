package org.concord.casework;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.Map;
import java.util.UUID;
import org.concord.platform.Authority;

/** What an officer wrote down about a case. Notes are added, never changed. */
@Entity
@Table(name = "case_note")
class CaseNote {
    @Id
    private UUID id;

    @Column(name = "authority_id")
    private int authority;

    @Column(name = "case_id")
    private UUID caseId;

    @Enumerated(EnumType.STRING)
    private NoteAudience audience;

    private String text;

    @Column(name = "written_by")
    private UUID writtenBy;

    @Column(name = "written_at")
    private Instant writtenAt;

    protected CaseNote() {}

    CaseNote(UUID id, UUID caseId, NoteRequest request, UUID writtenBy, Instant writtenAt) {
        this.id = id;
        this.authority = Authority.ID;
        this.caseId = caseId;
        this.audience = request.audienceOrDefault();
        this.text = request.neededText();
        this.writtenBy = writtenBy;
        this.writtenAt = writtenAt;
    }

    UUID writtenBy() {
        return writtenBy;
    }

    NoteView view(Map<UUID, String> names) {
        return new NoteView(id, text, audience, PersonView.of(writtenBy, names), writtenAt);
    }
}
