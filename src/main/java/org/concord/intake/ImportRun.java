package org.concord.intake;

import jakarta.persistence.Column;
import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.UUID;
import org.concord.platform.Authority;
import org.jspecify.annotations.Nullable;

/** One file of a partner on its way in, and how far it has come. */
@Entity
@Table(name = "import_run")
class ImportRun {
    @Id
    private UUID id;

    @Column(name = "authority_id")
    private int authority;

    @Column(name = "partner_id")
    private UUID partner;

    @Enumerated(EnumType.STRING)
    private ImportFormat format;

    /** SHA-256 in hexadecimal. */
    @Column(name = "file_hash")
    private @Nullable String file;

    @Enumerated(EnumType.STRING)
    private ImportState state;

    private @Nullable String failure;

    @Column(name = "line_done")
    private int lineDone;

    @Embedded
    private ImportCounts counts;

    @Column(name = "started_at")
    private Instant startedAt;

    @Column(name = "ended_at")
    private @Nullable Instant endedAt;

    @SuppressWarnings("NullAway.Init")
    protected ImportRun() {}

    ImportRun(StartImport.Beginning beginning, Instant startedAt) {
        this.id = beginning.id();
        this.authority = Authority.ID;
        this.partner = beginning.partner().id();
        this.format = beginning.format();
        this.file = beginning.file();
        this.state = ImportState.RUNNING;
        this.counts = ImportCounts.NONE;
        this.startedAt = startedAt;
    }

    UUID id() {
        return id;
    }

    UUID partner() {
        return partner;
    }

    ImportState state() {
        return state;
    }

    ImportCounts counts() {
        return counts;
    }

    /** Whether the rows after this line are the next; otherwise somebody else has gone on meanwhile. */
    boolean standsAfter(int line) {
        return state == ImportState.RUNNING && lineDone == line;
    }

    /** @return whether the row is to be listed */
    boolean take(RowOutcome outcome) {
        boolean listed = counts.lists(outcome);
        counts = counts.plus(outcome);
        lineDone = outcome.line();
        return listed;
    }

    void end(ImportState how, @Nullable String failure, Instant now) {
        this.state = how;
        this.failure = failure;
        this.endedAt = now;
    }
}
