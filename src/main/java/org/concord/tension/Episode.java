package org.concord.tension;

/**
 * A rise that an alert was raised about, for as long as it goes on.
 *
 * @param toldOn the day on which officers were last told
 * @param toldScore how rare it was then
 */
record Episode(Zone zone, StrandSet strands, int firstSeen, int lastExceeded, int toldOn, double toldScore) {

    /** Quiet for so many days, it is over; what comes then is new. */
    static final int OVER_AFTER = 14;

    private static final double TENFOLD = 1;

    static Episode begunBy(Finding finding, int day) {
        return new Episode(finding.zone(), finding.strands(), day, day, day, finding.score());
    }

    boolean openOn(int day) {
        return day - lastExceeded <= OVER_AFTER;
    }

    boolean covers(Finding finding) {
        return covers(finding.zone(), finding.strands());
    }

    boolean covers(Zone place, StrandSet grounds) {
        return zone.alike(place) && strands.touches(grounds);
    }

    /**
     * A rise of the whole city lifts its wards, too, for as long as its reports are in the window: officers know of it,
     * unless a place stands out by more than the city does.
     */
    boolean explains(Finding finding, int day) {
        return zone.wholeCity()
                && !finding.zone().wholeCity()
                && strands.touches(finding.strands())
                && day - lastExceeded <= WeeklyCells.WEEK
                && finding.score() <= toldScore;
    }

    /** Worth telling again: ten times as rare as told, or rarer than told and in more wards. */
    boolean outgrownBy(Finding finding) {
        boolean moreWards = !finding.zone().within(zone);
        return finding.score() >= toldScore + TENFOLD || (moreWards && finding.score() > toldScore);
    }

    Episode goesOn(int day) {
        return new Episode(zone, strands, firstSeen, day, toldOn, toldScore);
    }

    Episode growsTo(Finding finding, int day) {
        return new Episode(zone.with(finding.zone()), strands, firstSeen, day, day, finding.score());
    }
}
