package org.concord.officer;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Set;
import org.concord.access.Role;
import org.junit.jupiter.api.Test;

class OfficerDraftTest {
    private static final OfficerDraft ADVISER = draft(true, Role.ADVISER);

    private static OfficerDraft draft(boolean active, Role... roles) {
        return new OfficerDraft(
                "a@test.invalid", "A", Set.of(roles), false, Set.of(1), Set.of(), "en", active, null, null);
    }

    @Test
    void theSameAgainIsNoChangeOfAccess() {
        assertThat(ADVISER.changesAccessOf(ADVISER)).isFalse();
        assertThat(ADVISER.resetsSignInOf(ADVISER)).isFalse();
        assertThat(ADVISER.graveRolesGainedOver(ADVISER)).isEmpty();
        assertThat(ADVISER.endsSessionsOf(ADVISER)).isFalse();
    }

    @Test
    void coordinatorCustodianAuditorAndAdministratorAreGrave() {
        for (Role role : Role.values()) {
            boolean grave = Set.of(Role.COORDINATOR, Role.CUSTODIAN, Role.AUDITOR, Role.ADMINISTRATOR)
                    .contains(role);
            assertThat(draft(true, Role.ADVISER, role == Role.ADVISER ? Role.OFFICER : role)
                            .graveRolesGainedOver(ADVISER))
                    .as(role.code())
                    .isEqualTo(grave ? Set.of(role) : Set.of());
        }
    }

    @Test
    void aGraveRoleThatIsHeldAlreadyIsNotGainedAgain() {
        OfficerDraft auditor = draft(true, Role.AUDITOR);
        assertThat(draft(true, Role.AUDITOR, Role.ADVISER).graveRolesGainedOver(auditor))
                .isEmpty();
    }

    @Test
    void whoComesBackGainsWhatTheyHeld() {
        OfficerDraft gone = draft(false, Role.AUDITOR);
        assertThat(draft(true, Role.AUDITOR).graveRolesGainedOver(gone)).containsExactly(Role.AUDITOR);
        assertThat(draft(true, Role.ADVISER).graveRolesGainedOver(gone)).isEmpty();
    }

    @Test
    void aGraveRoleForSomebodyInactiveIsGainedToo() {
        assertThat(draft(false, Role.AUDITOR).graveRolesGainedOver(draft(false, Role.ADVISER)))
                .containsExactly(Role.AUDITOR);
    }

    @Test
    void aNewPasswordOrAddressResetsTheSignIn() {
        OfficerDraft password = new OfficerDraft(
                "a@test.invalid", "A", Set.of(Role.ADVISER), false, Set.of(1), Set.of(), "en", true, null, "hash");
        OfficerDraft address = new OfficerDraft(
                "b@test.invalid", "A", Set.of(Role.ADVISER), false, Set.of(1), Set.of(), "en", true, null, null);
        assertThat(password.resetsSignInOf(ADVISER)).isTrue();
        assertThat(address.resetsSignInOf(ADVISER)).isTrue();
        assertThat(password.endsSessionsOf(ADVISER)).isTrue();
    }

    @Test
    void losingARoleOrBeingDeactivatedEndsSessionsGainingDoesNot() {
        assertThat(draft(true, Role.ANALYST).endsSessionsOf(ADVISER)).isTrue();
        assertThat(draft(false, Role.ADVISER).endsSessionsOf(ADVISER)).isTrue();
        assertThat(draft(true, Role.ADVISER, Role.ANALYST).endsSessionsOf(ADVISER))
                .isFalse();
    }

    @Test
    void aWiderScopeIsAChangeOfAccess() {
        OfficerDraft wider = new OfficerDraft(
                "a@test.invalid", "A", Set.of(Role.ADVISER), false, Set.of(1, 2), Set.of(), "en", true, null, null);
        OfficerDraft renamed = new OfficerDraft(
                "a@test.invalid", "B", Set.of(Role.ADVISER), false, Set.of(1), Set.of(), "pl", true, null, null);
        assertThat(wider.changesAccessOf(ADVISER)).isTrue();
        assertThat(renamed.changesAccessOf(ADVISER)).isFalse();
    }
}
