package org.concord.tension;

import java.util.function.DoubleBinaryOperator;

/**
 * The classical sum of standardised excesses, never under zero and not reset by an alarm; Rossi, Lampugnani and Marchi,
 * Statistics in Medicine 18 (1999) 2111. It gathers evidence of a slow rise in one series.
 *
 * <p>A reference method, equal to the published one, for comparison; the service itself watches slow rises by the likelihood
 * ratio of {@link SlowRise} in {@link SlowRises}, which takes counts as they scatter and starts again after an alert.
 *
 * @param usual the mean while nothing is going on
 * @param overdispersion variance = mean + this × mean², for Pearson's residual only
 * @param reference excess that is still taken as usual
 */
record Cusum(Residual residual, double usual, double overdispersion, double reference) {

    enum Residual {
        PEARSON((count, usual) -> (count - usual) / Math.sqrt(usual)),
        ROSSI((count, usual) -> (count - 3 * usual + 2 * Math.sqrt(count * usual)) / (2 * Math.sqrt(usual))),
        ANSCOMBE((count, usual) ->
                1.5 * (Math.pow(count, 2 / 3.0) - Math.pow(usual, 2 / 3.0)) / Math.pow(usual, 1 / 6.0));

        private final DoubleBinaryOperator formula;

        Residual(DoubleBinaryOperator formula) {
            this.formula = formula;
        }
    }

    double next(double before, int count) {
        double excess = residual.formula.applyAsDouble(count, usual) / Math.sqrt(1 + overdispersion * usual);
        return Math.max(0, before + excess - reference);
    }
}
