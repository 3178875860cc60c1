package org.concord.console;

import org.concord.alert.AlertState;
import org.concord.alert.AlertView;
import org.concord.alert.LadderDuty;
import org.concord.delivery.DeliveryChannel;
import org.concord.delivery.DeliveryState;

/** What alerts' own codes are called on the screen. */
final class AlertLabels {
    private AlertLabels() {}

    static String of(AlertState state) {
        return switch (state) {
            case OPEN -> "Waiting for an answer";
            case ESCALATED -> "Waiting, and passed up";
            case ACKNOWLEDGED -> "Answered";
            case EXPIRED -> "Over: the case ended first";
        };
    }

    /** What the alert is about, as a heading says it. */
    static String title(AlertView alert) {
        return switch (alert.kind()) {
            case NEW_CASE -> "New case";
            case CITY_TENSION -> "Tension in several wards";
            case REGRADED -> "Case found graver than before";
            case CONFLICT -> "Case to take over from somebody with an interest in it";
            case CASE_REVIEW -> "Case review is due";
            case SPIKE -> "Reports rise by more than chance";
            case TEST -> "Test alert";
        };
    }

    static String of(LadderDuty duty) {
        return switch (duty) {
            case OFFICER -> "officer on duty";
            case DEPUTY -> "deputy";
            case COORDINATOR -> "coordinator";
            case DUTY_DIRECTOR -> "duty director";
        };
    }

    static String of(DeliveryChannel channel) {
        return switch (channel) {
            case EMAIL -> "E-mail";
            case SMS -> "Text message";
            case WEBHOOK -> "Own system";
            case IN_APP -> "Inbox";
        };
    }

    static String of(DeliveryState state) {
        return switch (state) {
            case PENDING -> "not sent yet";
            case DELIVERED -> "delivered";
            case FAILED -> "could not be delivered";
            case DROPPED -> "not needed any more";
        };
    }
}
