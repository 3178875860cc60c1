package org.concord.alert;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.concord.delivery.DeliveryChannel;
import org.concord.place.WorkingCalendar;

/**
 * One step of a ladder: who is told, by which channels, and how long they have to answer before the next one is told. Pure.
 *
 * @param time whether the time runs at any hour, or while people are at work; whole days are then working days
 */
record Rung(List<LadderDuty> duties, List<DeliveryChannel> channels, Duration acknowledgeWithin, RunningTime time) {

    /** How the time to answer is counted. */
    enum RunningTime {
        ELAPSED,
        WORKING
    }

    Rung {
        duties = List.copyOf(duties);
        channels = List.copyOf(channels);
    }

    Instant answerBy(Instant told, WorkingCalendar calendar) {
        return switch (time) {
            case ELAPSED -> told.plus(acknowledgeWithin);
            case WORKING ->
                isWholeDays()
                        ? calendar.plusWorkingDays(told, (int) acknowledgeWithin.toDays())
                        : calendar.plusWorking(told, acknowledgeWithin);
        };
    }

    private boolean isWholeDays() {
        return acknowledgeWithin.isPositive()
                && Duration.ofDays(acknowledgeWithin.toDays()).equals(acknowledgeWithin);
    }

    /** Whether there is always somebody on it, as far as the service is staffed at all. */
    boolean isFloor() {
        return duties.contains(LadderDuty.COORDINATOR) || duties.contains(LadderDuty.DUTY_DIRECTOR);
    }
}
