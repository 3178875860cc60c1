package org.concord.tension;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.DoubleRange;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Scale;
import org.assertj.core.data.Percentage;
import org.junit.jupiter.api.Test;

class CountLawTest {
    private static final Percentage NEARLY = Percentage.withPercentage(1e-9);

    @Test
    void tailsAreThoseThatROfDebianTwelveGives() {
        // R 4.2.2: pnbinom(x - 1, mu = , size = mu / (phi - 1), lower.tail = FALSE) and ppois
        assertThat(CountLaw.poisson(0.02423493432426696).upperTail(1)).isCloseTo(0.02394362632509047, NEARLY);
        assertThat(CountLaw.poisson(0.02423493432426696).upperTail(3)).isCloseTo(2.329620913729231e-06, NEARLY);
        assertThat(CountLaw.predictive(3.5, 126).upperTail(2)).isCloseTo(0.0004818718331973825, NEARLY);
        assertThat(CountLaw.predictive(3.5, 126).upperTail(4)).isCloseTo(8.877096221482937e-08, NEARLY);
        assertThat(CountLaw.dispersed(0.02423493432426696, 3.001455927752407).quantile(0.95))
                .isZero();
        assertThat(CountLaw.dispersed(0.02423493432426696, 3.001455927752407).quantile(0.99))
                .isEqualTo(1);
    }

    @Test
    void aTailTooSmallForADoubleStillHasALogarithm() {
        // Poisson: log10(e^-1 / 400!) and a little: the terms after the first add a four-hundredth
        double expected = (-1 - 2000.5006497873646) / Math.log(10) + Math.log10(1 + 1 / 401.0);

        assertThat(CountLaw.poisson(1).upperTail(400)).isZero();
        assertThat(CountLaw.poisson(1).log10UpperTail(400)).isCloseTo(expected, within(1e-3));
        assertThat(new CountLaw(1, 2).log10UpperTail(2000)).isCloseTo(2000 * Math.log10(0.5), within(1e-3));
    }

    @Test
    void hugeCountsAreNoTrouble() {
        CountLaw law = CountLaw.dispersed(1e9, 3);

        assertThat(law.quantile(0.5)).isBetween(999_999_000L, 1_000_001_000L);
        assertThat(law.upperTail(2_000_000_000L)).isZero();
        assertThat(law.log10UpperTail(2_000_000_000L)).isNegative().isFinite();
        assertThat(CountLaw.poisson(0.001).log10UpperTail(Integer.MAX_VALUE)).isFinite();
    }

    @Test
    void whereNothingIsExpectedNothingComes() {
        CountLaw nothing = CountLaw.poisson(0);

        assertThat(nothing.upperTail(0)).isEqualTo(1);
        assertThat(nothing.upperTail(1)).isZero();
        assertThat(nothing.upTo(0)).isEqualTo(1);
        assertThat(nothing.quantile(0.999)).isZero();
        assertThat(nothing.logProbability(0)).isZero();
    }

    @Test
    void hardlyMoreVarianceThanTheMeanIsPoisson() {
        CountLaw nearly = new CountLaw(2, 2 * (1 + 1e-7));

        assertThat(nearly.upperTail(6)).isCloseTo(CountLaw.poisson(2).upperTail(6), Percentage.withPercentage(1e-3));
        assertThat(new CountLaw(2, 2 * (1 + 1e-12)).upperTail(6))
                .isEqualTo(CountLaw.poisson(2).upperTail(6));
    }

    @Test
    void aMeanThatIsNoNumberIsRefused() {
        assertThatIllegalArgumentException().isThrownBy(() -> new CountLaw(Double.NaN, 1));
        assertThatIllegalArgumentException().isThrownBy(() -> new CountLaw(1, Double.POSITIVE_INFINITY));
        assertThatIllegalArgumentException()
                .isThrownBy(() -> CountLaw.poisson(1).quantile(1));
    }

    @Property
    void theQuantileIsTheFirstCountThatReachesTheChance(
            @ForAll @Scale(4) @DoubleRange(min = 0.001, max = 500) double mean,
            @ForAll @Scale(4) @DoubleRange(min = 1, max = 10) double dispersion,
            @ForAll @Scale(4) @DoubleRange(min = 0.001, max = 0.9999) double chance) {
        CountLaw law = CountLaw.dispersed(mean, dispersion);
        long quantile = law.quantile(chance);

        assertThat(law.upTo(quantile)).isGreaterThanOrEqualTo(chance * (1 - 1e-12));
        assertThat(law.upTo(quantile - 1)).isLessThan(chance);
    }

    @Property
    void aTailAndWhatIsBelowItMakeOne(
            @ForAll @Scale(4) @DoubleRange(min = 0.001, max = 500) double mean,
            @ForAll @Scale(4) @DoubleRange(min = 1, max = 10) double dispersion,
            @ForAll @IntRange(max = 1000) int count) {
        CountLaw law = CountLaw.dispersed(mean, dispersion);

        assertThat(law.upperTail(count) + law.upTo(count - 1L)).isCloseTo(1, within(1e-9));
        assertThat(law.upperTail(count + 1L)).isLessThanOrEqualTo(law.upperTail(count));
        assertThat(law.upperTail(count) - law.upperTail(count + 1L))
                .isCloseTo(Math.exp(law.logProbability(count)), within(1e-9));
    }
}
