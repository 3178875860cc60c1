package org.concord.tension;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/**
 * The whole machine on simulated cities: rises of wards, of clusters and of the city were put into some of them, none into
 * others. No threshold was chosen on any; the bar comes from invented quiet weeks alone. Those of the reference collection
 * are looked at where it is at hand, a few of the project's own always. {@code bench/quality} prints the figures, beside
 * other methods'.
 */
class CityPanelsTest {
    private static final int NEVER = CityPanel.TOO_LATE;

    private static CityPanel.Outcome kept(int from, int to, String... names) {
        return over(
                Arrays.stream(names)
                        .flatMap(name -> CityPanel.kept(name).stream())
                        .toList(),
                from,
                to);
    }

    private static CityPanel.Outcome over(List<CityPanel> panels, int from, int to) {
        assumeTrue(!panels.isEmpty(), "the whole collection of reference vectors is not at hand");
        return CityPanel.Outcome.of(panels.parallelStream()
                .map(panel -> PanelDetector.of(panel, from, to, PanelDetector.Care.LITTLE)
                        .labelFree())
                .toList());
    }

    @Test
    void afterTwoYearsMostRisesAreFoundInTimeForOneFalseAlertAWeek() {
        CityPanel.Outcome all = kept(736, 1085, "panel1", "panel2", "panel3");

        assertThat(all.rises()).hasSize(44);
        assertThat(all.found(NEVER)).isGreaterThanOrEqualTo(0.85);
        assertThat(all.found(3)).isGreaterThanOrEqualTo(0.65);
        assertThat(all.falseAWeek()).isLessThanOrEqualTo(1);
    }

    @Test
    void inTheFirstMonthsMostRisesAreFoundToo() {
        CityPanel.Outcome all = kept(43, 110, "panel1", "panel2", "panel3");

        // so few that one more or less is a ninth
        assertThat(all.rises()).hasSize(9);
        assertThat(all.found(NEVER)).isGreaterThanOrEqualTo(0.75);
        assertThat(all.falseAWeek()).isLessThanOrEqualTo(1);
    }

    @Test
    void whereNothingIsGoingOnThereIsOneFalseAlertAWeekAtTheMost() {
        assertThat(kept(60, 700, "null_panel").falseAWeek()).isBetween(0.3, 1.15);
    }

    @Test
    void citiesOfOurOwnFareAlikeInTheirFirstMonths() {
        CityPanel.Outcome all = over(
                Stream.iterate(1L, seed -> seed + 1)
                        .limit(6)
                        .map(seed -> InventedCity.panel(seed, 124))
                        .toList(),
                43,
                110);

        assertThat(all.rises()).hasSizeBetween(15, 21);
        assertThat(all.found(NEVER)).isGreaterThanOrEqualTo(0.7);
        assertThat(all.falseAWeek()).isLessThanOrEqualTo(1.2);
    }
}
