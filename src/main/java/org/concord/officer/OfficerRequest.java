package org.concord.officer;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * An officer as an administrator wants them. E-mail, name and roles are always needed, the password for a new officer; of the rest, what
 * is absent stays as it is, so that forgetting a list never widens what somebody may see.
 *
 * @param wards codes
 * @param strands codes; an empty list = every strand
 * @param language BCP 47 tag
 * @param organisation code of the partner whose people they belong to; an empty text = of none
 */
public record OfficerRequest(
        @Nullable String email,
        @Nullable String name,
        @Nullable String password,
        @Nullable List<@Nullable String> roles,
        @Nullable Boolean allWards,
        @Nullable List<@Nullable String> wards,
        @Nullable List<@Nullable String> strands,
        @Nullable String language,
        @Nullable String organisation,
        @Nullable Boolean active) {

    /** Never the password. */
    @Override
    public String toString() {
        return "OfficerRequest";
    }
}
