package org.concord.console;

import java.util.Locale;
import java.util.Objects;
import org.concord.alert.AlertKind;
import org.concord.casework.CaseStatus;
import org.concord.casework.PauseReason;
import org.concord.casework.RequestKind;
import org.concord.casework.RequestState;
import org.concord.report.AttachmentDoor;
import org.concord.report.Channel;
import org.concord.triage.Severity;
import org.jspecify.annotations.Nullable;

/** What happened to a case, in words. Pure. */
final class TimelineWords {
    private TimelineWords() {}

    /**
     * @param what code of it, as the case's view and {@link Happenings} name it
     * @param value the code of what it led to; null where there is none
     */
    static String of(String what, @Nullable String value) {
        String to = Objects.requireNonNullElse(value, "");
        return switch (what) {
            case "REPORTED" -> "Reported " + ReportLabels.of(Channel.valueOf(to));
            case "MOVED" -> "Now: " + Labels.of(CaseStatus.valueOf(to));
            case "ASSESSED" -> "Graded: " + Labels.of(Severity.valueOf(to));
            case "PAUSED" -> "The clock was stopped: " + of(PauseReason.valueOf(to));
            case "RESUMED" -> "The clock runs again";
            case "GLASS_BROKEN" -> "Opened by breaking the glass";
            case "RESTRICTED" -> "Kept to named people";
            case "EVIDENCE_ADDED" -> evidence(AttachmentDoor.valueOf(to));
            case "EVIDENCE_QUARANTINED" -> "A file was locked away: the scanner found something in it";
            case "ALERT_RAISED" -> alert(AlertKind.valueOf(to));
            case "ALERT_ACKNOWLEDGED" -> "The alert was answered";
            case "MERGED" -> "Another case became part of this one";
            case "UNMERGED" -> "A case was taken out of this one again";
            case "BECAME_DUPLICATE" -> "Became part of another case";
            case "STANDS_ALONE" -> "Stands by itself again";
            case "SPLIT_OFF" -> "Made from a report of another case";
            case "SPLIT" -> "A report was taken out, into a case of its own";
            default -> written(what, to);
        };
    }

    private static String written(String what, String to) {
        return switch (what) {
            case "NOTE" -> "Note";
            case "MESSAGE_FROM_REPORTER" -> "The reporter wrote";
            case "MESSAGE_TO_REPORTER" -> "Message to the reporter";
            case "TASK_ADDED" -> "Task";
            case "TASK_DONE" -> "Task done";
            case "TASK_CANCELLED" -> "Task cancelled";
            case "ACTION_ADDED" -> "Action to resolve it: " + to;
            case "ACTION_DONE" -> "Action done: " + to;
            case "ACTION_CANCELLED" -> "Action called off: " + to;
            case "REQUESTED" -> "Somebody with the receipt asked " + asked(RequestKind.valueOf(to));
            case "REQUEST_DECIDED" ->
                "What somebody with the receipt asked for was "
                        + (to.equals(RequestState.ACCEPTED.name()) ? "accepted" : "refused");
            case "RISK_ASSESSED" -> "Risk assessed: " + risk(to);
            case "DISCLOSED" -> "Told to others: " + plain(to);
            case "DISCLOSURE_ANSWERED" -> "Those who were told answered: " + plain(to);
            case "HANDED_OVER" -> handedOver(to);
            default -> plain(what);
        };
    }

    static String of(PauseReason reason) {
        return switch (reason) {
            case AWAITING_VICTIM -> "waiting for the person it was done to";
            case AWAITING_PARTNER -> "waiting for a partner";
            case POLICE_PRIMACY -> "the police go first";
        };
    }

    static String risk(String level) {
        return switch (level) {
            case "1", "LOW" -> "low";
            case "2", "MEDIUM" -> "medium";
            default -> "high";
        };
    }

    private static String handedOver(String to) {
        String whose = to.endsWith("SAFEGUARDING_CHILD") ? "children’s safeguarding" : "adult safeguarding";
        return to.startsWith("NOT_") ? "Thought about for " + whose + ", not referred" : "Handed to " + whose;
    }

    private static String asked(RequestKind kind) {
        return switch (kind) {
            case CONSENT -> "to let more be told to others";
            case IDENTITY -> "that a name or an address be kept";
            case WITHDRAWAL -> "to withdraw the report";
        };
    }

    private static String evidence(AttachmentDoor door) {
        return switch (door) {
            case WITH_REPORT -> "A file came with the report";
            case REPORTER -> "A file came from somebody with the receipt";
            case OFFICER -> "A file was added here";
        };
    }

    private static String alert(AlertKind kind) {
        return switch (kind) {
            case NEW_CASE -> "An alert was raised: a new case";
            case CITY_TENSION -> "An alert was raised: tension in several wards";
            case REGRADED -> "An alert was raised: graver than the rules found";
            case CONFLICT -> "An alert was raised: somebody here has an interest of their own";
            case CASE_REVIEW -> "An alert was raised: it happened so often that all of it is to be looked at";
            case SPIKE -> "An alert was raised: reports rise by more than chance";
            case TEST -> "A test alert was raised";
        };
    }

    private static String plain(String code) {
        return code.toLowerCase(Locale.ROOT).replace('_', ' ');
    }
}
