package org.concord.tension;

import java.util.Optional;
import java.util.stream.IntStream;

/**
 * Gamma-Poisson: the series' own past counts, with Jeffreys' prior, say what the next count may be. The exact predictive
 * bound needs no normal approximation, so it holds for sparse and short series. After Höhle, surveillance (2007), which
 * calls it Bayes subsystem.
 *
 * @param years how many years back reference counts are taken
 * @param halfWidth counts to either side of the same time of those years, and before the present one
 * @param presentYear whether the counts just before belong to the reference
 * @param season counts a year
 * @param alpha chance of a false alarm
 */
record OwnHistory(int years, int halfWidth, boolean presentYear, int season, double alpha) implements SecondOpinion {

    private static final double JEFFREYS = 0.5;

    OwnHistory {
        if (years < 0 || halfWidth < 1 || (years == 0 && !presentYear)) {
            throw new IllegalArgumentException("there is something to refer to");
        }
    }

    @Override
    public Optional<Opinion> on(int[] counts, int at) {
        int earliest = years == 0 ? at - halfWidth : at - years * season - halfWidth;
        if (earliest < 0) {
            return Optional.empty();
        }
        int[] reference = reference(at).map(i -> counts[i]).toArray();
        double shape = JEFFREYS + IntStream.of(reference).asLongStream().sum();
        CountLaw next = CountLaw.predictive(shape, reference.length);
        return Optional.of(new Opinion(counts[at], next.mean(), next.quantile(1 - alpha)));
    }

    private IntStream reference(int at) {
        IntStream before = IntStream.rangeClosed(1, years)
                .map(year -> at - year * season)
                .flatMap(middle -> IntStream.rangeClosed(middle - halfWidth, middle + halfWidth));
        return presentYear ? IntStream.concat(before, IntStream.range(at - halfWidth, at)) : before;
    }
}
