package org.concord.intake;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import jakarta.persistence.EmbeddedId;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Table;
import java.util.UUID;
import org.hibernate.annotations.ColumnTransformer;
import org.jspecify.annotations.Nullable;

/** A row of an import as it is listed: its number and what came of it, nothing of what stood in it. */
@Entity
@Table(name = "import_row")
class ImportRow {
    @EmbeddedId
    private ImportRowId id;

    @Enumerated(EnumType.STRING)
    private ImportOutcome outcome;

    private @Nullable String reference;

    private boolean differs;

    @ColumnTransformer(write = "cast(? as jsonb)")
    private @Nullable String warnings;

    @ColumnTransformer(write = "cast(? as jsonb)")
    private @Nullable String errors;

    @SuppressWarnings("NullAway.Init")
    protected ImportRow() {}

    /** @param warnings and errors as JSON, null if there are none */
    ImportRow(UUID run, RowOutcome outcome, @Nullable String warnings, @Nullable String errors) {
        this.id = new ImportRowId(run, outcome.line());
        this.outcome = outcome.kind();
        this.reference = outcome.reference();
        this.differs = outcome.differs();
        this.warnings = warnings;
        this.errors = errors;
    }

    @Embeddable
    record ImportRowId(@Column(name = "import_id") UUID run, int line) {}

    int line() {
        return id.line();
    }

    ImportOutcome outcome() {
        return outcome;
    }

    @Nullable
    String reference() {
        return reference;
    }

    boolean differs() {
        return differs;
    }

    @Nullable
    String warnings() {
        return warnings;
    }

    @Nullable
    String errors() {
        return errors;
    }
}
