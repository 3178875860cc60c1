package org.concord.officer;

import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.concord.access.Role;
import org.jspecify.annotations.Nullable;

/** An {@link OfficerRequest}, checked: codes are ids, the password is hashed. Null: not said. */
record OfficerForm(
        String email,
        String name,
        Set<Role> roles,
        @Nullable Boolean allWards,
        @Nullable Set<Integer> wards,
        @Nullable Set<Integer> strands,
        @Nullable String language,
        @Nullable Boolean active,
        @Nullable Optional<UUID> organisation,
        @Nullable String passwordHash) {

    /** What comes of it, given what there was. */
    OfficerDraft onto(OfficerDraft before) {
        return new OfficerDraft(
                email,
                name,
                roles,
                Objects.requireNonNullElse(allWards, before.allWards()),
                Objects.requireNonNullElse(wards, before.wards()),
                Objects.requireNonNullElse(strands, before.strands()),
                Objects.requireNonNullElse(language, before.language()),
                Objects.requireNonNullElse(active, before.active()),
                organisation == null ? before.organisation() : organisation.orElse(null),
                passwordHash);
    }
}
