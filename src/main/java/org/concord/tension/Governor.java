package org.concord.tension;

/**
 * Moves the bar by what officers found: up when alerts were idle, slowly down again, never under what the quiet weeks
 * said.
 */
record Governor(double bar) {

    static final int WEEKS_LOOKED_BACK = 8;
    private static final int TOLERATED = 8;
    private static final double UP = 0.2;
    private static final double DOWN_A_FORTNIGHT = 0.1;

    /**
     * @param simulated the bar that the budget asks for now
     * @param idle alerts of the last eight weeks that officers marked as no finding
     * @param fortnight whether two weeks have passed since the bar was last lowered
     */
    Governor next(double simulated, int idle, boolean fortnight) {
        double moved = bar;
        if (idle > TOLERATED) {
            moved += UP;
        } else if (idle == 0 && fortnight) {
            moved -= DOWN_A_FORTNIGHT;
        }
        return new Governor(Math.clamp(moved, Math.min(simulated, AlarmBudget.HIGHEST), AlarmBudget.HIGHEST));
    }
}
