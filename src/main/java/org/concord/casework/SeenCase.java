package org.concord.casework;

import java.util.UUID;

/** A case that its caller may see, as far as the rooms next door need it. */
public record SeenCase(UUID id, String reference, CaseStatus status, int version) {

    static SeenCase of(CaseRow row) {
        return new SeenCase(row.id(), row.reference(), row.status(), row.version());
    }

    static SeenCase of(CaseFile file) {
        return new SeenCase(file.id(), file.reference(), file.status(), file.version());
    }
}
