package org.concord.casework;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class StandingTest {
    private static final UUID ANNA = new UUID(0, 1);
    private static final UUID BEN = new UUID(0, 2);
    private static final Instant NOON = Instant.parse("2026-11-22T12:00:00Z");

    private static Standing standing(@Nullable Instant due, Set<Integer> strands, Circle circle) {
        return new Standing(due, strands, Set.of(1), circle);
    }

    @Test
    void togetherTheyAreDueWithTheFirstAndOfAllStrandsAndForThoseWhoMightSeeBoth() {
        Standing one = standing(NOON, Set.of(1), new Circle(Set.of(ANNA, BEN), null));
        Standing other = standing(NOON.minusSeconds(60), Set.of(2), new Circle(Set.of(BEN), NOON));

        assertThat(one.with(other))
                .isEqualTo(standing(NOON.minusSeconds(60), Set.of(1, 2), new Circle(Set.of(BEN), null)))
                .isEqualTo(other.with(one));
    }

    @Test
    void whatIsDueAtNoTimeIsDueWithTheOther() {
        Standing past = standing(null, Set.of(), Circle.EVERYBODY);

        assertThat(past.with(standing(NOON, Set.of(), Circle.EVERYBODY)).due()).isEqualTo(NOON);
        assertThat(past.with(past).due()).isNull();
    }

    @Test
    void aRestrictionOfOneHoldsForBothUntilTheLaterOfTwo() {
        Circle anna = new Circle(Set.of(ANNA), NOON);
        assertThat(Circle.EVERYBODY.within(anna)).isEqualTo(anna);
        assertThat(anna.within(Circle.EVERYBODY)).isEqualTo(anna);
        assertThat(anna.within(new Circle(Set.of(ANNA), NOON.plusSeconds(1))).until())
                .isEqualTo(NOON.plusSeconds(1));
    }

    @Test
    void whereNobodyMightSeeBothItIsNotForEverybody() {
        Circle anna = new Circle(Set.of(ANNA), NOON);
        Circle ben = new Circle(Set.of(BEN), null);

        assertThat(anna.within(ben)).isEqualTo(anna);
        assertThat(ben.within(anna)).isEqualTo(ben);
    }

    @Test
    void aRestrictionRunsOutAtItsTime() {
        Circle anna = new Circle(Set.of(ANNA), NOON);

        assertThat(anna.at(NOON.minusSeconds(1))).isEqualTo(anna);
        assertThat(anna.at(NOON)).isEqualTo(Circle.EVERYBODY);
        assertThat(new Circle(Set.of(ANNA), null).at(NOON).officers()).containsExactly(ANNA);
    }

    @Test
    void whoIsNamedMeanwhileIsNamedInBothUnlessNobodyIsLeft() {
        Standing open = standing(NOON, Set.of(1), Circle.EVERYBODY);
        Circle both = new Circle(Set.of(ANNA, BEN), null);
        Circle anna = new Circle(Set.of(ANNA), null);
        Standing.Change change = new Standing.Change(standing(NOON, Set.of(1), anna), open, open, open);

        assertThat(change.narrowed(Circle.EVERYBODY)).isEqualTo(anna);
        assertThat(change.narrowed(both)).isEqualTo(anna);
        assertThat(change.narrowed(new Circle(Set.of(BEN), null))).isEqualTo(anna);
        assertThat(new Standing.Change(open, open, open, open).narrowed(both)).isEqualTo(both);
    }

    @Test
    void whatPeopleChangedIsKept() {
        Standing own = standing(NOON, Set.of(1), Circle.EVERYBODY);
        Standing joined = standing(NOON.minusSeconds(60), Set.of(1, 2), Circle.EVERYBODY);
        Standing now = standing(NOON.plusSeconds(60), Set.of(1, 2, 3), new Circle(Set.of(ANNA), null));

        assertThat(own.keeping(now, joined))
                .isEqualTo(standing(NOON.plusSeconds(60), Set.of(1, 3), new Circle(Set.of(ANNA), null)));
        assertThat(own.keeping(joined, joined)).isEqualTo(own);
    }

    /** Joined and parted in any order, the same is left; the seed is the test's name. */
    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4, 5, 6, 7, 8})
    void inWhateverOrderTheyGoTheOwnIsLeft(long seed) {
        Random random = new Random(seed);
        Standing own = any(random);
        List<Standing> joined = new ArrayList<>(List.of(any(random), any(random), any(random)));
        Standing now = own.with(joined);
        Collections.shuffle(joined, random);
        while (!joined.isEmpty()) {
            Standing before = own.with(joined);
            assertThat(before).isEqualTo(now);
            joined.removeFirst();
            now = own.keeping(now, before).with(joined).keeping(now, before);
        }
        assertThat(now).isEqualTo(own);
    }

    private static Standing any(Random random) {
        Instant due = random.nextInt(4) == 0 ? null : NOON.plusSeconds(random.nextInt(100));
        Circle circle = random.nextBoolean()
                ? Circle.EVERYBODY
                : new Circle(random.nextBoolean() ? Set.of(ANNA) : Set.of(ANNA, BEN), null);
        return new Standing(due, Set.of(random.nextInt(3), 5), Set.of(random.nextInt(3), 5), circle);
    }
}
