package org.concord.officer;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Collectors;
import org.concord.access.Role;
import org.jspecify.annotations.Nullable;

/**
 * An officer as administrators, and they themselves, see them.
 *
 * @param allWards whether all wards are in scope, whatever {@code wards} lists; a coordinator's always are
 * @param strands empty = every strand
 * @param organisation code of the partner whose people they belong to
 */
public record OfficerView(
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
        return of(officer, codes, codes.organisationCode(officer.draft().organisation()));
    }

    /** With as many questions to the store as for one. */
    static List<OfficerView> ofAll(List<Officer> officers, OfficerCodes codes) {
        Map<UUID, String> organisations = codes.organisationCodes(officers.stream()
                .map(officer -> officer.draft().organisation())
                .filter(Objects::nonNull)
                .collect(Collectors.toSet()));
        return officers.stream()
                .map(officer -> {
                    UUID organisation = officer.draft().organisation();
                    return of(officer, codes, organisation == null ? null : organisations.get(organisation));
                })
                .toList();
    }

    private static OfficerView of(Officer officer, OfficerCodes codes, @Nullable String organisation) {
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
                organisation,
                now.active(),
                officer.isDemonstration(),
                officer.version());
    }
}
