package org.concord.report;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import org.jspecify.annotations.Nullable;

/** A person complained about, without name or description: those lie in the vault. */
@Embeddable
record SubjectColumns(
        @Column(name = "known") @Nullable Boolean known,

        @Column(name = "relationship") @Enumerated(EnumType.STRING) @Nullable
        Relationship relationship) {

    static SubjectColumns of(NewReport.Subject told) {
        // A row is needed for the count even if nothing but the vault knows more.
        return new SubjectColumns(
                told.known(), told.relationship() == null ? Relationship.UNKNOWN : told.relationship());
    }
}
