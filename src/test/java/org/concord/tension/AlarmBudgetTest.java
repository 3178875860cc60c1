package org.concord.tension;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import java.util.random.RandomGenerator;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** Cities in which nothing is going on: how often does the whole machine cry wolf? All of it is seeded. */
class AlarmBudgetTest {
    private static final SomeCity CITY = new SomeCity(4, 4, 4);
    private static final WindowScan SCAN = new WindowScan(CITY.map(), CITY.grid());
    private static final int OPENED = SomeCity.MONDAY;

    /** About fifty reports a week. */
    private static final Picture TRUTH = CITY.truth(0.03, 0.02, 1.15);

    private static final int WEEKS = 150;
    private static final CountHistory QUIET =
            CountHistory.of(CITY.grid(), new QuietCity(TRUTH, 20_261_122).weeks(OPENED, WEEKS), OPENED);

    private static Picture picture(int day) {
        return Picture.asOf(day, QUIET).orElseThrow();
    }

    @Test
    void theWholeCityKeepsItsPromiseOfOneFalseAlertAWeek() {
        int first = OPENED + 70;
        int last = OPENED + WEEKS * 7 - 1;
        Episodes episodes = Episodes.none();
        double bar = AlarmBudget.HIGHEST;
        int alerts = 0;
        for (int day = first; day <= last; day++) {
            Picture picture = picture(day);
            if ((day - first) % 56 == 0) {
                bar = AlarmBudget.simulated(SCAN, picture, day, new AlarmBudget.Effort(60, day))
                        .threshold(AlarmBudget.FALSE_ALERTS_A_WEEK);
                assertThat(bar).isBetween(2.5, 4.0);
            }
            Episodes.Day after = episodes.on(day, SCAN.scan(QUIET.knownOn(day, day - 6), picture, bar), bar);
            episodes = after.episodes();
            alerts += (int) after.verdicts().stream()
                    .filter(verdict -> verdict.news() == Episodes.News.NEW)
                    .count();
        }
        double perWeek = alerts / ((last - first + 1) / 7.0);

        // aimed at 0.5, promised 1; far less than aimed would mean that real rises are missed, too
        assertThat(perWeek).isBetween(0.2, 1.0);
    }

    @Test
    void theChanceThatIsToldIsTheChanceThatIs() {
        RandomGenerator random = new SplittableRandom(7);
        List<Double> placed = new ArrayList<>();
        for (int day = OPENED + 120; day < OPENED + WEEKS * 7; day += 7) {
            Picture picture = picture(day);
            int[] counts = QUIET.knownOn(day, day - 6).last(7);
            for (int cell = 0; cell < counts.length; cell++) {
                CountLaw law = law(picture, cell, day);
                if (law.mean() >= 0.3) {
                    // a whole number is placed at random within its step, or chances could not be even
                    double above = law.upperTail(counts[cell] + 1L);
                    placed.add(above + random.nextDouble() * (law.upperTail(counts[cell]) - above));
                }
            }
        }
        assertThat(placed).hasSizeGreaterThan(3000);
        assertThat(share(placed, 0.01)).isBetween(0.006, 0.015);
        assertThat(share(placed, 0.05)).isBetween(0.038, 0.062);
        assertThat(share(placed, 0.5)).isCloseTo(0.5, within(0.04));
    }

    private static CountLaw law(Picture picture, int cell, int day) {
        double expected = IntStream.range(0, 7)
                .mapToDouble(age -> picture.expectedKnown(cell, day - age, age))
                .sum();
        return picture.baseline().law(expected, picture.baseline().uncertainty(new int[] {cell}));
    }

    private static double share(List<Double> placed, double upTo) {
        return placed.stream().filter(chance -> chance <= upTo).count() / (double) placed.size();
    }

    @Test
    void theSameSeedInventsTheSameWeeks() {
        Picture picture = picture(OPENED + 400);

        assertThat(new QuietCity(picture, 5).weeks(OPENED, 4)).isEqualTo(new QuietCity(picture, 5).weeks(OPENED, 4));
        assertThat(new QuietCity(picture, 5).weeks(OPENED, 4)).isNotEqualTo(new QuietCity(picture, 6).weeks(OPENED, 4));
    }

    @Test
    void inventedWeeksHoldAsManyReportsAsAreUsual() {
        double usual = IntStream.range(0, CITY.grid().cells())
                .mapToDouble(cell -> TRUTH.baseline().rates()[cell])
                .sum();

        assertThat(QUIET.sightings().size() / (WEEKS * 7.0)).isCloseTo(usual, within(usual * 0.07));
    }

    @Test
    void aHigherBarNeverMeansMoreAlerts() {
        AlarmBudget budget =
                AlarmBudget.simulated(SCAN, picture(OPENED + 400), OPENED + 400, new AlarmBudget.Effort(40, 1));

        assertThat(IntStream.range(1, budget.rates().length).boxed())
                .allSatisfy(step -> assertThat(budget.rates()[step]).isLessThanOrEqualTo(budget.rates()[step - 1]));
        assertThat(budget.threshold(0.5)).isGreaterThanOrEqualTo(budget.threshold(1));
    }

    @Test
    void rarityIsToldInWeeksAndAsALimitWhereNoWeekShowedIt() {
        double[] rates = new double[51];
        rates[0] = 2;
        rates[1] = 0.1;
        AlarmBudget budget = new AlarmBudget(rates, 40);

        assertThat(budget.rarity(2.5)).isEqualTo(new AlarmBudget.Rarity(0.5, false));
        assertThat(budget.rarity(2.57)).isEqualTo(new AlarmBudget.Rarity(10, false));
        assertThat(budget.rarity(4)).isEqualTo(new AlarmBudget.Rarity(40, true));
        assertThat(budget.rarity(99)).isEqualTo(new AlarmBudget.Rarity(40, true));
        assertThat(budget.threshold(0.5)).isCloseTo(2.55, within(1e-9));
        assertThat(new AlarmBudget(new double[] {9, 9}, 40).threshold(0.5)).isEqualTo(AlarmBudget.HIGHEST);
    }

    @Test
    void theGovernorListensToOfficersAndNeverGoesUnderTheQuietWeeks() {
        Governor governor = new Governor(3.2);

        assertThat(governor.next(3.0, 9, false).bar()).isCloseTo(3.4, within(1e-9));
        assertThat(governor.next(3.0, 8, true).bar()).isEqualTo(3.2);
        assertThat(governor.next(3.0, 0, true).bar()).isCloseTo(3.1, within(1e-9));
        assertThat(governor.next(3.0, 0, false).bar()).isEqualTo(3.2);
        assertThat(governor.next(3.6, 0, true).bar()).isEqualTo(3.6);
        assertThat(new Governor(4.9).next(3, 20, false).bar()).isEqualTo(AlarmBudget.HIGHEST);
    }
}
