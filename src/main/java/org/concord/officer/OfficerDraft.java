package org.concord.officer;

import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.concord.access.Role;
import org.jspecify.annotations.Nullable;

/**
 * All that can be said of an officer, checked: as they are, or as somebody wants them to be. Compares the two.
 *
 * @param email lower-case; it is the sign-in name
 * @param wards ids
 * @param strands ids; empty = every strand
 * @param organisation id of the partner whose people they belong to
 * @param newPasswordHash null: the password stays as it is
 */
public record OfficerDraft(
        String email,
        String name,
        Set<Role> roles,
        boolean allWards,
        Set<Integer> wards,
        Set<Integer> strands,
        String language,
        boolean active,
        @Nullable UUID organisation,
        @Nullable String newPasswordHash) {

    public OfficerDraft {
        roles = Set.copyOf(roles);
        wards = Set.copyOf(wards);
        strands = Set.copyOf(strands);
    }

    /** Roles and scope of an active person with a password. */
    public static OfficerDraft of(String email, String name, Set<Role> roles, Set<Integer> wards, String passwordHash) {
        return new OfficerDraft(email, name, roles, false, wards, Set.of(), "en", true, null, passwordHash);
    }

    /** Somebody who is nobody yet: what a new officer gains is all that they gain over this. */
    static final OfficerDraft NOBODY =
            new OfficerDraft("", "", Set.of(), false, Set.of(), Set.of(), "en", true, null, null);

    /** The same person among the people of a partner organisation. */
    public OfficerDraft of(UUID organisation) {
        return new OfficerDraft(
                email, name, roles, allWards, wards, strands, language, active, organisation, newPasswordHash);
    }

    /** The grave roles gained by the change. Somebody who comes back gains all that they held. */
    Set<Role> graveRolesGainedOver(OfficerDraft before) {
        boolean comesBack = active && !before.active;
        return roles.stream()
                .filter(Role::isGrave)
                .filter(role -> comesBack || !before.roles.contains(role))
                .collect(Collectors.toUnmodifiableSet());
    }

    /** A new password, or a new address: with an outside issuer the address alone signs in. */
    boolean resetsSignInOf(OfficerDraft before) {
        return newPasswordHash != null || !email.equals(before.email);
    }

    /** Roles, scope or factors: what nobody changes of themselves. */
    boolean changesAccessOf(OfficerDraft before) {
        return resetsSignInOf(before)
                || active != before.active
                || allWards != before.allWards
                || !roles.equals(before.roles)
                || !wards.equals(before.wards)
                || !strands.equals(before.strands)
                || !Objects.equals(organisation, before.organisation);
    }

    /** Whether whoever is signed in as this person must sign in again. */
    boolean endsSessionsOf(OfficerDraft before) {
        return resetsSignInOf(before) || !active || !roles.containsAll(before.roles);
    }
}
