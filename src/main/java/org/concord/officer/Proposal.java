package org.concord.officer;

import java.util.Set;
import org.concord.access.Role;

/**
 * What waits for a second person, as it is kept until they decide.
 *
 * @param grants grave roles that the person would gain
 */
record Proposal(OfficerDraft officer, Set<Role> grants, boolean resetsSignIn) {

    static Proposal of(OfficerDraft wanted, OfficerDraft before) {
        return new Proposal(wanted, wanted.graveRolesGainedOver(before), wanted.resetsSignInOf(before));
    }

    /** As the second person is shown it. */
    record Shown(DraftView officer, Set<Role> grants, boolean resetsSignIn) {}
}
