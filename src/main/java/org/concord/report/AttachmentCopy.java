package org.concord.report;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.concord.evidence.FileKind;
import org.concord.evidence.SealedFile;
import org.concord.platform.Authority;
import org.concord.platform.DataKey;
import org.jspecify.annotations.Nullable;

/** The copy of a file that may be shown, or that there can be none. */
@Entity
@Table(name = "attachment_copy")
class AttachmentCopy {
    @Id
    @Column(name = "attachment_id")
    private UUID attachment;

    @Column(name = "authority_id")
    private int authority;

    @Column(name = "object_id")
    private @Nullable UUID object;

    @Column(name = "file_key")
    private byte @Nullable [] fileKey;

    @Enumerated(EnumType.STRING)
    private @Nullable FileKind kind;

    private @Nullable Long size;

    @Column(name = "made_at")
    private Instant madeAt;

    @SuppressWarnings("NullAway.Init")
    protected AttachmentCopy() {}

    AttachmentCopy(UUID attachment, DataKey key, @Nullable SealedFile copy, Instant madeAt) {
        this.attachment = attachment;
        this.authority = Authority.ID;
        this.madeAt = madeAt;
        if (copy != null) {
            this.object = copy.object();
            this.fileKey = AttachmentSeal.key(key, copy.object(), copy.key());
            this.kind = copy.kind();
            this.size = copy.size();
        }
    }

    boolean isNone() {
        return object == null;
    }

    Optional<SealedFile> file(DataKey key) {
        if (object == null || fileKey == null || kind == null || size == null) {
            return Optional.empty();
        }
        return Optional.of(new SealedFile(object, AttachmentSeal.keyOf(key, object, fileKey), kind, size));
    }
}
