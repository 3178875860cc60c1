package org.concord.tension;

import static org.assertj.core.api.Assertions.assertThat;
import static org.concord.tension.Episodes.News.GOES_ON;
import static org.concord.tension.Episodes.News.GREW;
import static org.concord.tension.Episodes.News.NEW;

import java.util.List;
import java.util.OptionalInt;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class EpisodesTest {
    private static final int STRANDS = 3;

    private static Finding finding(Zone zone, int strand, double score) {
        return new Finding(zone, StrandSet.of(strand), 7, 9, CountLaw.poisson(2), score);
    }

    private static Episodes.Day after(Episodes before, int day, Finding... findings) {
        return before.on(day, List.of(findings), 3);
    }

    private static List<Episodes.News> news(Episodes.Day day) {
        return day.verdicts().stream().map(Episodes.Verdict::news).toList();
    }

    @Test
    void whatIsUnderTheBarIsNothing() {
        assertThat(after(Episodes.none(), 1, finding(Zone.of(1), 0, 2.99)).verdicts())
                .isEmpty();
        assertThat(news(after(Episodes.none(), 1, finding(Zone.of(1), 0, 3)))).containsExactly(NEW);
    }

    @Test
    void aRiseThatGoesOnIsToldOnce() {
        Episodes.Day first = after(Episodes.none(), 1, finding(Zone.of(1), 0, 3.5));
        Episodes.Day second = after(first.episodes(), 2, finding(Zone.of(1, 2), 0, 3.4));
        Episodes.Day last = after(second.episodes(), 16, finding(Zone.of(1), 0, 3.2));

        assertThat(news(second)).containsExactly(GOES_ON);
        assertThat(news(last)).containsExactly(GOES_ON);
        assertThat(last.episodes().open()).containsExactly(new Episode(Zone.of(1), StrandSet.of(0), 1, 16, 1, 3.5));
    }

    @Test
    void afterAFortnightOfQuietItIsNewAgain() {
        Episodes.Day first = after(Episodes.none(), 1, finding(Zone.of(1), 0, 3.5));

        assertThat(news(after(first.episodes(), 15, finding(Zone.of(1), 0, 3.5))))
                .containsExactly(GOES_ON);
        assertThat(news(after(first.episodes(), 16, finding(Zone.of(1), 0, 3.5))))
                .containsExactly(NEW);
    }

    @Test
    void aRiseIsToldWhenTheLikeOfItLastWas() {
        Episodes.Day first = after(Episodes.none(), 1, finding(Zone.of(1), 0, 3.5));
        Episodes.Day goesOn = after(first.episodes(), 9, finding(Zone.of(1), 0, 3.5));
        Episodes.Day quiet = after(goesOn.episodes(), 300);
        Episodes.Day again = after(
                quiet.episodes(),
                400,
                finding(Zone.of(1, 2), 0, 3.5),
                finding(Zone.of(8), 0, 3.4),
                finding(Zone.of(1), 1, 3.3));

        assertThat(first.verdicts().getFirst().lastTold()).isEmpty();
        assertThat(goesOn.verdicts().getFirst().lastTold()).hasValue(1);
        assertThat(quiet.episodes().open()).isEmpty();
        assertThat(again.verdicts())
                .extracting(Episodes.Verdict::lastTold)
                .containsExactly(OptionalInt.of(1), OptionalInt.empty(), OptionalInt.empty());
    }

    @Test
    void itIsToldAgainWhenTenTimesAsRareOrWhenMoreWardsJoin() {
        Episodes.Day first = after(Episodes.none(), 1, finding(Zone.of(1), 0, 3.5));

        assertThat(news(after(first.episodes(), 2, finding(Zone.of(1), 0, 4.5))))
                .containsExactly(GREW);
        assertThat(news(after(first.episodes(), 2, finding(Zone.of(1), 0, 4.4))))
                .containsExactly(GOES_ON);
        Episodes.Day joined = after(first.episodes(), 2, finding(Zone.of(1, 2), 0, 3.6));
        assertThat(news(joined)).containsExactly(GREW);
        assertThat(news(after(joined.episodes(), 3, finding(Zone.of(2), 0, 3.6))))
                .containsExactly(GOES_ON);
    }

    @Test
    void anotherStrandOrAnotherPlaceIsAnotherRise() {
        Episodes before = after(Episodes.none(), 1, finding(Zone.of(1), 0, 3.5)).episodes();

        assertThat(news(after(before, 2, finding(Zone.of(1), 1, 3.5)))).containsExactly(NEW);
        assertThat(news(after(before, 2, finding(Zone.of(2), 0, 3.5)))).containsExactly(NEW);
        assertThat(news(after(before, 2, finding(Zone.city(9), 0, 3.5)))).containsExactly(NEW);
    }

    @Test
    void aRiseOfTheCityExplainsThatOfAWardWhileItsReportsCountUnlessTheWardStandsOutMore() {
        Episodes before =
                after(Episodes.none(), 1, finding(Zone.city(9), 0, 4.5)).episodes();

        assertThat(news(after(before, 8, finding(Zone.of(1), 0, 4.4)))).isEmpty();
        assertThat(after(before, 8, finding(Zone.of(1), 0, 4.4)).episodes()).isEqualTo(before);
        assertThat(news(after(before, 8, finding(Zone.of(1), 0, 4.6)))).containsExactly(NEW);
        assertThat(news(after(before, 8, finding(Zone.of(1), 1, 3.5)))).containsExactly(NEW);
        assertThat(news(after(before, 9, finding(Zone.of(1), 0, 4.4)))).containsExactly(NEW);
    }

    @Test
    void allStrandsTogetherCoverEachOfThem() {
        Finding all = new Finding(Zone.of(1), StrandSet.eachAndAll(STRANDS).getLast(), 7, 9, CountLaw.poisson(2), 3.5);

        assertThat(news(after(after(Episodes.none(), 1, all).episodes(), 2, finding(Zone.of(1), 2, 3.2))))
                .containsExactly(GOES_ON);
    }

    @Test
    void ofFindingsThatShareReportsOnlyTheRarestCounts() {
        Episodes.Day day = after(
                Episodes.none(),
                1,
                finding(Zone.of(1, 2), 0, 5),
                finding(Zone.of(1), 0, 4.9),
                finding(Zone.city(9), 0, 4),
                finding(Zone.of(5), 0, 3.5));

        assertThat(day.verdicts())
                .extracting(verdict -> verdict.finding().zone())
                .containsExactly(Zone.of(1, 2), Zone.of(5));
    }

    @Test
    void noMoreThanFourNewOnesADay() {
        Finding[] many = IntStream.range(0, 6)
                .mapToObj(ward -> finding(Zone.of(ward), 0, 5))
                .toArray(Finding[]::new);

        Episodes.Day day = after(Episodes.none(), 1, many);

        assertThat(news(day)).containsExactly(NEW, NEW, NEW, NEW);
        assertThat(news(after(day.episodes(), 2, many))).containsExactly(GOES_ON, GOES_ON, GOES_ON, GOES_ON, NEW, NEW);
    }

    @Test
    void whatOfficersKnowOfNeedsNotBeToldByAnotherMethod() {
        Episodes known =
                after(Episodes.none(), 1, finding(Zone.of(1, 2), 0, 3.5)).episodes();

        assertThat(known.tell(Zone.of(1), StrandSet.of(0), 15)).isTrue();
        assertThat(known.tell(Zone.of(1), StrandSet.of(0), 16)).isFalse();
        assertThat(known.tell(Zone.of(3), StrandSet.of(0), 2)).isFalse();
        assertThat(known.tell(Zone.of(1), StrandSet.of(1), 2)).isFalse();
    }

    @Test
    void placesAreAlikeIfOneHoldsTheOtherOrTheyShareAThird() {
        assertThat(Zone.of(1).alike(Zone.of(1, 2, 3, 4, 5))).isTrue();
        assertThat(Zone.of(1, 2).alike(Zone.of(2, 3))).isTrue();
        assertThat(Zone.of(1, 2, 3).alike(Zone.of(3, 4, 5))).isFalse();
        assertThat(Zone.of(1).alike(Zone.city(9))).isFalse();
        assertThat(Zone.city(9).alike(Zone.city(9))).isTrue();
    }
}
