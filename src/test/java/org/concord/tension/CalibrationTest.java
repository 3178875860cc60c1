package org.concord.tension;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** That a chance told is the chance there is, where nothing is going on. A quick look; {@code bench/quality} takes a longer one. */
class CalibrationTest {
    private static final int UNTIL = 500;

    @Test
    void ofQuietCellsAboutOneInAHundredHasAChanceOfOneInAHundred() {
        List<CityPanel> quiet = List.of(InventedCity.quiet(1, UNTIL), InventedCity.quiet(2, UNTIL));

        Calibration found = Calibration.of(quiet, 7, 120, UNTIL);

        assertThat(found.cells()).isGreaterThan(3000);
        // two cities are few: the bar of the design with as much room again
        assertThat(found.rareShare()).isBetween(Calibration.LEAST / 2, Calibration.MOST * 1.5);
        assertThat(found.rareByChanceShare()).as("so many or more").isLessThan(found.rareShare());
        assertThat(IntStream.of(found.tenths()).mapToDouble(tenth -> (double) tenth / found.cells()))
                .allSatisfy(share -> assertThat(share).isBetween(0.07, 0.13));
    }

    @Test
    void aSmallQuietCityKeepsThePromiseOfOneFalseAlertAWeek() {
        CityPanel small = InventedCity.quiet(3, 300, 8);

        CityPanel.Outcome outcome =
                PanelDetector.of(small, 60, 286, PanelDetector.Care.LITTLE).labelFree();

        assertThat(outcome.falseAWeek()).isLessThanOrEqualTo(1);
    }
}
