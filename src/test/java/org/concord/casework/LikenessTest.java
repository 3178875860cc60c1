package org.concord.casework;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.concord.place.Point;
import org.concord.report.PlaceType;
import org.concord.report.Precision;
import org.concord.triage.Reason;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class LikenessTest {
    private static final Instant NINE = Instant.parse("2026-11-20T21:00:00Z");
    private static final Set<String> BUS = Set.of("shouted", "bus", "stop", "market", "headscarf", "bottle");
    private static final Set<String> WALL = Set.of("paint", "wall", "school", "swastika");
    private static final Point MARKET = new Point(52.9200, -1.4700);

    /** One of a report that is changed in one respect. */
    private record Draft(
            Instant from,
            Precision precision,
            @Nullable Integer ward,
            @Nullable Point point,
            Set<String> words) {
        Trace trace(Trace.Repeat... repeats) {
            return new Trace(
                    new UUID(0, 1),
                    new Trace.When(from, null, precision, from.plus(Duration.ofHours(5))),
                    new Trace.Where(ward, "DE1", point, PlaceType.STREET),
                    Set.of(1),
                    Set.of(4),
                    words,
                    Set.of(repeats));
        }

        Draft at(Instant time) {
            return new Draft(time, precision, ward, point, words);
        }

        Draft as(Precision other) {
            return new Draft(from, other, ward, point, words);
        }

        Draft in(int other) {
            return new Draft(from, precision, other, null, words);
        }

        Draft near(double metresNorth) {
            return new Draft(
                    from, precision, ward, new Point(MARKET.lat() + metresNorth / 111_320, MARKET.lon()), words);
        }

        Draft told(Set<String> others) {
            return new Draft(from, precision, ward, point, others);
        }
    }

    private static final Draft SEEN = new Draft(NINE, Precision.APPROXIMATE, 7, MARKET, BUS);
    private static final WordRarity RARITY = new WordRarity(List.of(BUS, WALL, WALL, WALL));

    private static List<Reason> reasons(Trace one, Trace other) {
        return Likeness.of(one, other, Set.of(8), RARITY);
    }

    private static int score(Draft other) {
        return Likeness.score(reasons(SEEN.trace(), other.trace()));
    }

    private static List<String> rules(Draft one, Draft other) {
        return reasons(one.trace(), other.trace()).stream().map(Reason::rule).toList();
    }

    @Test
    void whatAgreesInEverythingIsWorthALook() {
        assertThat(score(SEEN)).isGreaterThanOrEqualTo(Likeness.WORTH_A_LOOK);
        assertThat(rules(SEEN, SEEN))
                .containsExactly(
                        "sameHour", "samePlace", "samePlaceType", "sameStrand", "sameIncidentType", "sameWords");
    }

    @Test
    void everySentenceSaysWhyAndQuotesNothing() {
        assertThat(reasons(SEEN.trace(), SEEN.trace(Trace.Repeat.values())))
                .hasSize(9)
                .allSatisfy(reason -> {
                    assertThat(reason.because()).isNotBlank();
                    BUS.stream().filter(word -> !word.equals("stop")).forEach(word -> assertThat(reason.because())
                            .doesNotContain(word));
                });
    }

    @ParameterizedTest
    @CsvSource({
        "0, sameHour",
        "60, sameHour",
        "61, sameHours",
        "239, sameHours",
        "240, sameNight",
        "1439, sameNight",
        "2880, otherDay"
    })
    void theNearerInTimeTheMoreItSays(int minutes, String rule) {
        assertThat(rules(SEEN, SEEN.at(NINE.plus(Duration.ofMinutes(minutes))))).contains(rule);
        assertThat(rules(SEEN, SEEN.at(NINE.minus(Duration.ofMinutes(minutes)))))
                .contains(rule);
    }

    @Test
    void aDayWithoutTimeCoversTheDayAndSaysLess() {
        Draft midnight = SEEN.at(Instant.parse("2026-11-20T00:00:00Z")).as(Precision.DAY);

        assertThat(rules(SEEN, midnight)).contains("sameDay");
        assertThat(score(midnight)).isLessThan(score(SEEN));
        assertThat(rules(SEEN, midnight.at(NINE.plus(Duration.ofDays(4))))).contains("otherDay");
    }

    @ParameterizedTest
    @CsvSource({"0, samePlace", "149, samePlace", "300, nearPlace", "1000, sameArea", "2000, otherPlace"})
    void theNearerInSpaceTheMoreItSays(double metres, String rule) {
        assertThat(rules(SEEN, SEEN.near(metres))).contains(rule);
    }

    @ParameterizedTest
    @CsvSource({"7, sameWard", "8, neighbouringWard", "9, otherWard"})
    void withoutAPointTheWardSaysSomething(int ward, String rule) {
        Draft without = new Draft(NINE, Precision.EXACT, 7, null, BUS);
        List<Reason> found = Likeness.of(
                without.trace(),
                new Trace(
                        new UUID(0, 2),
                        without.trace().when(),
                        new Trace.Where(ward, "DE9", null, null),
                        Set.of(),
                        Set.of(),
                        WALL,
                        Set.of()),
                Set.of(8),
                RARITY);
        assertThat(found).extracting(Reason::rule).contains(rule);
    }

    @Test
    void anotherEveningInTheSameStreetIsAnotherIncident() {
        assertThat(score(SEEN.at(NINE.plus(Duration.ofDays(3))).told(WALL))).isLessThan(Likeness.WORTH_A_LOOK);
    }

    @Test
    void wordsThatManyHaveSayLittle() {
        WordRarity amongMany = new WordRarity(java.util.Collections.nCopies(300, BUS));

        assertThat(amongMany.of(BUS, BUS).weight()).isLessThan(2);
        assertThat(RARITY.of(BUS, BUS).weight()).isGreaterThan(15);
        assertThat(RARITY.of(BUS, WALL)).isEqualTo(new WordRarity.Common(0, 0));
        assertThat(RARITY.of(Set.of(), BUS)).isEqualTo(new WordRarity.Common(0, 0));
    }

    @Test
    void theSameForBothWaysRound() {
        Draft other = SEEN.at(NINE.plus(Duration.ofHours(2))).near(400).told(Set.of("bus", "market", "wall"));

        assertThat(Likeness.score(reasons(SEEN.trace(), other.trace())))
                .isEqualTo(Likeness.score(reasons(other.trace(), SEEN.trace())));
    }
}
