package org.concord.report;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.HexFormat;
import java.util.UUID;
import org.concord.evidence.FileKind;
import org.concord.evidence.ReceivedFile;
import org.concord.platform.Authority;
import org.concord.platform.DataKey;
import org.hibernate.annotations.Immutable;
import org.jspecify.annotations.Nullable;

/** A file that belongs to a report. What the scanner says of it is all that ever changes, in the store alone. */
@Entity
@Immutable
@Table(name = "attachment")
class Attachment {
    @Id
    private UUID id;

    @Column(name = "authority_id")
    private int authority;

    @Column(name = "report_id")
    private UUID report;

    @Column(name = "data_key_id")
    private UUID dataKey;

    @Column(name = "file_key")
    private byte[] fileKey;

    private byte[] name;

    @Enumerated(EnumType.STRING)
    private FileKind kind;

    private long size;

    private byte[] sha256;

    @Enumerated(EnumType.STRING)
    private AttachmentDoor door;

    @Column(name = "added_by")
    private @Nullable UUID addedBy;

    @Column(name = "received_at")
    private Instant receivedAt;

    @Enumerated(EnumType.STRING)
    private AttachmentState state;

    @Column(name = "state_since")
    private Instant stateSince;

    private @Nullable String finding;

    @SuppressWarnings("NullAway.Init")
    protected Attachment() {}

    Attachment(UUID report, DataKey key, ReceivedFile file, NewAttachments.Coming coming, AttachmentState state) {
        this.id = file.id();
        this.authority = Authority.ID;
        this.report = report;
        this.dataKey = key.id();
        this.fileKey = AttachmentSeal.key(key, file.id(), file.key());
        this.name = AttachmentSeal.name(key, file.id(), file.claimedName());
        this.kind = file.kind();
        this.size = file.size();
        this.sha256 = file.sha256();
        this.door = coming.door();
        this.addedBy = coming.officer();
        this.receivedAt = coming.at();
        this.state = state;
        this.stateSince = coming.at();
    }

    UUID id() {
        return id;
    }

    UUID report() {
        return report;
    }

    UUID dataKey() {
        return dataKey;
    }

    byte[] fileKey() {
        return fileKey;
    }

    FileKind kind() {
        return kind;
    }

    long size() {
        return size;
    }

    AttachmentState state() {
        return state;
    }

    /** @param noCopy whether it was tried to make a copy to be shown, and could not be done */
    AttachmentView view(boolean noCopy) {
        return new AttachmentView(id, kind.mediaType(), size, state, isShown(noCopy), door, receivedAt);
    }

    AttachmentItem item(String reportReference, DataKey key, boolean noCopy) {
        return new AttachmentItem(
                id,
                reportReference,
                ShownName.of(AttachmentSeal.nameOf(key, id, name), kind),
                kind.mediaType(),
                size,
                HexFormat.of().formatHex(sha256),
                receivedAt,
                door,
                addedBy,
                state,
                finding,
                isShown(noCopy));
    }

    private boolean isShown(boolean noCopy) {
        return kind.isShowable() && state.isOpen() && !noCopy;
    }
}
