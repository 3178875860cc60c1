package org.concord.tension;

import java.util.List;
import java.util.stream.Stream;

/**
 * Whether an incident follows others of its strand close by: within 250 metres and seven days, against what the ward's rate
 * makes of a circle of that size. Hate crime repeats nearby within days; a street can be alarmed while its ward is quiet. It
 * stands under the same bar as every window and beside the signals of its ward; alone it raises no alert (detection.md §6.5).
 * People live closer together in one part of a ward than in another, so that the share by area makes too little of its middle.
 *
 * @param others incidents close by, this one not among them
 * @param law what that count does by chance, the ward's reports being spread evenly over its area
 * @param score −log10 of the chance of so many others or more; 0 with fewer than three together
 */
record NearRepeat(int others, CountLaw law, double score) {

    static final ClosePairs.Limits CLOSE = new ClosePairs.Limits(250, 7);

    private static final int FEWEST_OTHERS = 2;

    /**
     * @param earlier incidents of the same strand; those after the incident or too long before do not count
     * @param usual what is expected of the ward's cell over these seven days, and how unsure that is
     * @param squareMetres the ward's area
     */
    static NearRepeat of(
            ClosePairs.Place incident, List<ClosePairs.Place> earlier, CountLaw usual, double squareMetres) {
        int others = (int) close(incident, earlier).count();
        CountLaw here = shareOf(usual, squareMetres);
        double score = others < FEWEST_OTHERS ? 0 : Math.max(0, -here.log10UpperTail(others));
        return new NearRepeat(others, here, score);
    }

    static Stream<ClosePairs.Place> close(ClosePairs.Place incident, List<ClosePairs.Place> others) {
        return others.stream()
                .filter(other -> other.day() <= incident.day()
                        && other.day() > incident.day() - CLOSE.days()
                        && other.near(incident, CLOSE.metres()));
    }

    /** A share of the ward scatters around its mean by as much of itself as the whole does. */
    private static CountLaw shareOf(CountLaw usual, double squareMetres) {
        double share = Math.min(1, Math.PI * CLOSE.metres() * CLOSE.metres() / squareMetres);
        double beyondPoisson = Math.max(0, usual.variance() - usual.mean());
        return new CountLaw(share * usual.mean(), share * usual.mean() + share * share * beyondPoisson);
    }
}
