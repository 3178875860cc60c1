package org.concord.casework;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.concord.platform.Authority;
import org.jspecify.annotations.Nullable;

/** One message between us and reporters. It waits in the thread until it is fetched; what is sent says only that there is news. */
@Entity
@Table(name = "case_message")
class CaseMessage {
    @Id
    private UUID id;

    @Column(name = "authority_id")
    private int authority;

    @Column(name = "case_id")
    private UUID caseId;

    @Enumerated(EnumType.STRING)
    private MessageDirection direction;

    private String text;

    @Column(name = "written_by")
    private @Nullable UUID writtenBy;

    @Column(name = "visit_id")
    private @Nullable UUID visit; // of whoever held the receipt

    @Column(name = "written_at")
    private Instant writtenAt;

    @Column(name = "read_at")
    private @Nullable Instant readAt; // by an officer, of what a reporter wrote

    protected CaseMessage() {}

    /**
     * Whose it is.
     *
     * @param officer null if it comes from the reporter
     * @param visit in which the reporter wrote it, if that is known
     */
    record Author(@Nullable UUID officer, @Nullable UUID visit) {}

    CaseMessage(UUID id, UUID caseId, String text, Author author, Instant writtenAt) {
        this.id = id;
        this.authority = Authority.ID;
        this.caseId = caseId;
        this.direction = author.officer() == null ? MessageDirection.FROM_REPORTER : MessageDirection.TO_REPORTER;
        this.text = text;
        this.writtenBy = author.officer();
        this.visit = author.visit();
        this.writtenAt = writtenAt;
    }

    UUID id() {
        return id;
    }

    @Nullable
    UUID writtenBy() {
        return writtenBy;
    }

    /** @param readers in whose threads it stands; what we wrote is read once all of them have */
    MessageView view(Map<UUID, String> names, List<MessageReaders.Reader> readers) {
        PersonView author = writtenBy == null ? null : PersonView.of(writtenBy, names);
        List<String> reports =
                readers.stream().map(MessageReaders.Reader::report).toList();
        return new MessageView(
                id, direction, text, author, writtenAt, author == null ? readAt : readByAll(readers), reports);
    }

    private static @Nullable Instant readByAll(List<MessageReaders.Reader> readers) {
        Instant last = null;
        for (MessageReaders.Reader reader : readers) {
            Instant at = reader.readAt();
            if (at == null) {
                return null;
            }
            last = last == null || at.isAfter(last) ? at : last;
        }
        return last;
    }
}
