package org.concord.officer;

import java.util.List;
import org.concord.access.Role;
import org.jspecify.annotations.Nullable;

/** A draft as the second person and the audit trail are shown it: codes instead of ids, and never a password's hash. */
record DraftView(
        String email,
        String name,
        List<Role> roles,
        boolean allWards,
        List<String> wards,
        List<String> strands,
        String language,
        @Nullable String organisation,
        boolean active,
        boolean newPassword) {

    static DraftView of(OfficerDraft draft, OfficerCodes codes) {
        return new DraftView(
                draft.email(),
                draft.name(),
                draft.roles().stream().sorted().toList(),
                draft.allWards(),
                codes.wardCodes(draft.wards()),
                codes.strandCodes(draft.strands()),
                draft.language(),
                codes.organisationCode(draft.organisation()),
                draft.active(),
                draft.newPasswordHash() != null);
    }
}
