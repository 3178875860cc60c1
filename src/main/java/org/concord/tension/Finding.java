package org.concord.tension;

/**
 * More reports somewhere than usual, before anybody decided whether that deserves an alert.
 *
 * @param days length of the window that ends on the day of the scan
 * @param expected reports that would be known by now if all were as usual
 * @param law what the count does by chance
 * @param score −log10 of the chance of so many or more; 0 with fewer than three reports
 */
record Finding(Zone zone, StrandSet strands, int days, int count, CountLaw law, double score) {

    double expected() {
        return law.mean();
    }

    double chance() {
        return Math.pow(10, -score);
    }

    /** The same cells are behind both. */
    boolean overlaps(Finding other) {
        return zone.touches(other.zone) && strands.touches(other.strands);
    }
}
