package org.concord.officer;

import java.util.List;
import java.util.UUID;
import org.concord.access.Role;
import org.jspecify.annotations.Nullable;

/**
 * An officer as administrators, and they themselves, see them.
 *
 * @param allWards whether all wards are in scope, whatever {@code wards} lists; a coordinator's always are
 * @param strands empty = every strand
 * @param organisation code of the partner whose people they belong to
 */
record OfficerView(
        UUID id,
        String email,
        String name,
        List<Role> roles,
        boolean allWards,
        List<String> wards,
        List<String> strands,
        String language,
        @Nullable String organisation,
        boolean active,
        boolean demonstration,
        int version) {

    static OfficerView of(Officer officer, OfficerCodes codes) {
        OfficerDraft now = officer.draft();
        return new OfficerView(
                officer.id(),
                now.email(),
                now.name(),
                now.roles().stream().sorted().toList(),
                now.allWards(),
                codes.wardCodes(now.wards()),
                codes.strandCodes(now.strands()),
                now.language(),
                codes.organisationCode(now.organisation()),
                now.active(),
                officer.isDemonstration(),
                officer.version());
    }
}
