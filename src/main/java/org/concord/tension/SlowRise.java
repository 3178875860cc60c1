package org.concord.tension;

/**
 * Evidence, as a sum of log likelihood ratios, that counts have risen by a factor: negative binomial after Höhle and Paul,
 * Computational Statistics and Data Analysis 52 (2008) 4357. It sees a slow build-up that no short window does.
 *
 * @param logFactor natural logarithm of the rise that is looked for
 */
record SlowRise(double logFactor) {

    /** Nearly double: what officers would call a rise. */
    static final SlowRise BY_EIGHT_TENTHS = new SlowRise(Math.log(1.8));

    /** @param overdispersion variance = expected + this × expected²; 0 = Poisson */
    double next(double before, int count, double expected, double overdispersion) {
        return Math.max(0, before + logFactor * count + lessExpected(count, expected, overdispersion));
    }

    private double lessExpected(int count, double expected, double overdispersion) {
        if (overdispersion * expected < 1e-10) {
            return -expected * Math.expm1(logFactor);
        }
        double usual = Math.log1p(overdispersion * expected);
        double risen = Math.log1p(overdispersion * expected * Math.exp(logFactor));
        return (count + 1 / overdispersion) * (usual - risen);
    }
}
