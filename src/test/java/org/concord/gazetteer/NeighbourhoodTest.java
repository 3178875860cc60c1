package org.concord.gazetteer;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Locale;
import org.concord.platform.Validation;
import org.junit.jupiter.api.Test;
import org.locationtech.jts.io.ParseException;
import org.locationtech.jts.io.WKTReader;

/** At the latitude of Derby 0.01° is 1,113 m from south to north and 671 m from west to east. */
class NeighbourhoodTest {
    private final Validation wrong = new Validation();

    private static DrawnWard ward(int feature, double west, double south, double east, double north) {
        String ring = String.format(
                Locale.ROOT,
                "POLYGON ((%1$f %2$f, %3$f %2$f, %3$f %4$f, %1$f %4$f, %1$f %2$f))",
                west,
                south,
                east,
                north);
        try {
            return new DrawnWard(feature, "E0500000" + feature, null, new WKTReader().read(ring));
        } catch (ParseException e) {
            throw new IllegalArgumentException(e);
        }
    }

    private static Neighbourhood.Pair pair(int one, int other) {
        return new Neighbourhood.Pair("E0500000" + one, "E0500000" + other);
    }

    @Test
    void wardsWithACommonBorderAreNeighboursAndThoseThatMeetInAPointAreNot() {
        List<DrawnWard> wards = List.of(
                ward(0, -1.50, 52.90, -1.49, 52.91),
                ward(1, -1.49, 52.90, -1.48, 52.91),
                ward(2, -1.50, 52.91, -1.49, 52.92),
                ward(3, -1.49, 52.91, -1.48, 52.92));
        assertThat(Neighbourhood.of(wards, wrong))
                .containsExactlyInAnyOrder(pair(0, 1), pair(0, 2), pair(1, 3), pair(2, 3));
        assertThat(wrong.failed()).isFalse();
    }

    @Test
    void fiftyMetresOfBorderAreEnoughAndFortyAreNot() {
        DrawnWard one = ward(0, -1.50, 52.90, -1.49, 52.91);
        DrawnWard touchesFor51 = ward(1, -1.49, 52.90 - 0.01, -1.48, 52.90 + 51 / 111_320.0);
        DrawnWard touchesFor40 = ward(2, -1.51, 52.90 - 0.01, -1.50, 52.90 + 40 / 111_320.0);
        assertThat(Neighbourhood.of(List.of(one, touchesFor51, touchesFor40), wrong))
                .containsExactly(pair(0, 1));
    }

    @Test
    void aBorderThatIsDrawnTwiceAFewMetresApartIsOne() {
        DrawnWard one = ward(0, -1.50, 52.90, -1.49, 52.91);
        assertThat(Neighbourhood.of(List.of(one, ward(1, -1.49 + 3 / 67_150.0, 52.90, -1.48, 52.91)), wrong))
                .containsExactly(pair(0, 1));
        assertThat(Neighbourhood.of(List.of(one, ward(1, -1.49 + 8 / 67_150.0, 52.90, -1.48, 52.91)), wrong))
                .isEmpty();
        assertThat(Neighbourhood.of(List.of(one, ward(1, -1.49 - 3 / 67_150.0, 52.90, -1.48, 52.91)), wrong))
                .as("a sliver of overlap")
                .containsExactly(pair(0, 1));
        assertThat(wrong.failed()).isFalse();
    }

    @Test
    void aWardUponAnotherIsSaidToBe() {
        DrawnWard large = ward(0, -1.50, 52.90, -1.40, 52.99);
        Neighbourhood.of(List.of(large, ward(1, -1.46, 52.95, -1.45, 52.96)), wrong);
        assertThat(wrong.errors()).singleElement().satisfies(error -> assertThat(error.pointer())
                .isEqualTo("/features/1/geometry"));
    }
}
