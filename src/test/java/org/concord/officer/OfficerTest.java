package org.concord.officer;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.Set;
import java.util.UUID;
import org.concord.access.Role;
import org.junit.jupiter.api.Test;

class OfficerTest {
    private static final int MINE = 1;
    private static final int OTHER = 2;
    private static final int STRAND = 3;

    private static Officer with(Role... roles) {
        OfficerDraft draft = new OfficerDraft(
                "a@test.invalid", "A", Set.of(roles), false, Set.of(MINE), Set.of(STRAND), "en", true, null, "hash");
        return new Officer(UUID.randomUUID(), draft, false, Instant.EPOCH);
    }

    @Test
    void aCoordinatorsScopeIsAllOfTheAuthorityWhateverWardsAndStrandsTheyHave() {
        var scope = with(Role.OFFICER, Role.COORDINATOR).actor().scope();
        assertThat(scope.everyWard()).isTrue();
        assertThat(scope.strands()).isEmpty();
    }

    @Test
    void anOfficersScopeIsTheirWardsAndStrands() {
        var scope = with(Role.OFFICER).actor().scope();
        assertThat(scope.everyWard()).isFalse();
        assertThat(scope.wards()).containsExactly(MINE);
        assertThat(scope.strands()).containsExactly(STRAND);
    }

    @Test
    void onlyWhoSeesTheCasesOfAWardAnswersForIt() {
        assertThat(with(Role.OFFICER).canAnswerFor(MINE)).isTrue();
        assertThat(with(Role.OFFICER).canAnswerFor(OTHER)).isFalse();
        assertThat(with(Role.OFFICER).canAnswerFor(null)).isFalse();
        assertThat(with(Role.COORDINATOR).canAnswerFor(OTHER)).isTrue();
        assertThat(with(Role.COORDINATOR).canAnswerFor(null)).isTrue();
        assertThat(with(Role.ADVISER, Role.ANALYST).canAnswerFor(MINE)).isFalse();
    }
}
