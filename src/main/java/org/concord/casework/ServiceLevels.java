package org.concord.casework;

import java.time.Duration;

/**
 * How soon a person looks at a new case.
 *
 * @param p1 elapsed time, at any hour
 * @param p2InHours elapsed time for what comes in during working hours
 * @param p2OutOfHours elapsed time for what comes in outside them
 * @param p3Working working time
 * @param p4WorkingDays working days
 * @param tensionWorkingDays working days for an observation of tension that no harm lifts above P4
 */
record ServiceLevels(
        Duration p1,
        Duration p2InHours,
        Duration p2OutOfHours,
        Duration p3Working,
        int p4WorkingDays,
        int tensionWorkingDays) {

    /** @throws IllegalArgumentException if a time is zero or negative: such a case would be born overdue */
    ServiceLevels {
        requirePositive(p1);
        requirePositive(p2InHours);
        requirePositive(p2OutOfHours);
        requirePositive(p3Working);
        if (p4WorkingDays < 1 || tensionWorkingDays < 1) {
            throw new IllegalArgumentException("less than one working day");
        }
    }

    /**
     * The city's defaults. P1 and P2 follow the police grades of call (15 minutes, 60 minutes), the tension figure Hull
     * City Council's promise of two working days.
     */
    static ServiceLevels standard() {
        return new ServiceLevels(
                Duration.ofMinutes(15), Duration.ofHours(1), Duration.ofHours(2), Duration.ofHours(4), 1, 2);
    }

    private static void requirePositive(Duration time) {
        if (!time.isPositive()) {
            throw new IllegalArgumentException("not a positive time: " + time);
        }
    }
}
