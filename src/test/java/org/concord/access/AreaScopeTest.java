package org.concord.access;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class AreaScopeTest {
    private static final CaseScope OF_TWO_WARDS_AND_A_STRAND =
            new CaseScope(new UUID(0, 1), false, Set.of(1, 2), Set.of(7));

    @Test
    void aThingIsSeenByOneOfItsWardsAndOneOfItsStrandsAndByAllIfItNamesNone() {
        AreaScope scope = AreaScope.of(OF_TWO_WARDS_AND_A_STRAND);
        assertThat(scope.predicate("t.wards"))
                .isEqualTo(" AND (t.wards = '{}' OR t.wards && CAST(:scopeWards AS integer[]))");
        assertThat(scope.predicate("t.wards", "t.strands"))
                .isEqualTo(scope.predicate("t.wards")
                        + " AND (t.strands = '{}' OR t.strands && CAST(:scopeStrands AS smallint[]))");
        assertThat(scope.values()).containsOnlyKeys("scopeWards", "scopeStrands");
    }

    @Test
    void whoHasEveryWardAndStrandIsAskedForNothing() {
        assertThat(AreaScope.EVERYTHING.predicate("t.wards", "t.strands")).isEmpty();
        assertThat(AreaScope.EVERYTHING.values()).isEmpty();
        assertThat(AreaScope.ofWards(Set.of())).isEqualTo(AreaScope.EVERYTHING);
    }

    @Test
    void aWardIsTheirsIfItIsAmongTheirOwnOrAllAre() {
        AreaScope scope = AreaScope.of(OF_TWO_WARDS_AND_A_STRAND);
        assertThat(scope.holds(2)).isTrue();
        assertThat(scope.holds(3)).isFalse();
        assertThat(AreaScope.EVERYTHING.holds(3)).isTrue();
        assertThat(AreaScope.ofWards(Set.of(3)).holds(2)).isFalse();
    }

    @Test
    void somebodyMayWidenWhatConcernsThemAndNeverTakeOthersOut() {
        Set<Integer> own = Set.of(1, 2);
        assertThat(AreaScope.mayBecome(own, false, List.of(1, 9), List.of(2, 9)))
                .isTrue();
        assertThat(AreaScope.mayBecome(own, false, List.of(1), List.of())).isTrue();
        assertThat(AreaScope.mayBecome(own, false, List.of(1, 9), List.of(1))).isFalse();
        assertThat(AreaScope.mayBecome(own, false, List.of(1), List.of(1, 9))).isFalse();
        assertThat(AreaScope.mayBecome(own, false, List.of(), List.of(1))).isFalse();
        assertThat(AreaScope.mayBecome(own, true, List.of(), List.of(9))).isTrue();
    }
}
