package org.concord.tension;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class SlowRecountTest {
    private static final SomeCity CITY = new SomeCity(3, 3, 2);
    private static final int OPENED = SomeCity.MONDAY;
    private static final int NOW = OPENED + 500;
    private static final int WARD = 4;
    private static final int STRAND = 1;
    private static final double LIMIT = 9;

    /** Beside one report in each cell every forty days, but for the last ones. */
    private static Optional<SlowRecount.Left> left(List<Sighting> more, int last, KnownRise.Told told) {
        List<Sighting> all = SomeCity.together(CITY.steady(OPENED + 28, 440, 40), more);
        return new SlowRecount(CountHistory.of(CITY.grid(), all, OPENED), LIMIT, last)
                .of(Zone.of(WARD), StrandSet.of(STRAND), told);
    }

    private static KnownRise.Told told(int from, int day, int count) {
        return new KnownRise.Told(from, day, count, null);
    }

    private static List<Sighting> reports(int day, int count) {
        return SomeCity.reports(day, WARD, STRAND, count);
    }

    @Test
    void aRiseThatHasLostNothingIsNotJudgedAgain() {
        assertThat(left(reports(NOW - 9, 6), NOW, told(NOW - 9, NOW - 4, 6))).isEmpty();
    }

    @Test
    void whatIsLeftIsEvidenceStill() {
        SlowRecount.Left left =
                left(reports(NOW - 9, 6), NOW, told(NOW - 9, NOW - 9, 18)).orElseThrow();

        assertThat(left.reports()).isEqualTo(6);
        assertThat(left.track().count()).isEqualTo(6);
        assertThat(left.track().evidence()).isBetween(2.5, 3.6);
        assertThat(left.track().since()).isEqualTo(NOW - 10);
    }

    @Test
    void whereNothingIsLeftTheEvidenceIsOfWhatCameSince() {
        SlowRecount.Left left =
                left(reports(NOW - 1, 2), NOW, told(NOW - 9, NOW - 9, 18)).orElseThrow();

        assertThat(left.reports()).isZero();
        assertThat(left.track().evidence()).isBetween(0.9, 1.2);
    }

    @Test
    void whatIsEnoughByItselfStands() {
        assertThat(left(reports(NOW - 9, 18), NOW, told(NOW - 9, NOW - 9, 19))).isEmpty();
        assertThat(left(reports(NOW - 2, 18), NOW, told(NOW - 9, NOW - 9, 19)))
                .as("what came since alone")
                .isEmpty();
    }

    @Test
    void reportsOfTheDaysOfLearningAndThoseToldTooLateAreNotCounted() {
        int early = OPENED + 60;
        List<Sighting> learning = reports(OPENED + 20, 20);
        assertThat(left(learning, early, told(OPENED + 1, early, 16))
                        .orElseThrow()
                        .reports())
                .isLessThan(4);

        List<Sighting> late = List.of(new Sighting(NOW - 40, NOW - 9, WARD, STRAND));
        assertThat(left(late, NOW, told(NOW - 9, NOW - 9, 18)).orElseThrow().reports())
                .isZero();
    }

    @Test
    void whatWasToldOfLongerAgoThanIsReadStaysAsItWasTold() {
        int read = CityHistories.DAYS_READ - ReportingDelay.LONGEST;
        assertThat(left(List.of(), NOW, told(NOW - read, NOW - 9, 18))).isEmpty();
        assertThat(left(List.of(), NOW, told(NOW - read + 1, NOW - 9, 18))).isPresent();
    }
}
