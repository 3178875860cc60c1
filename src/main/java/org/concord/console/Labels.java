package org.concord.console;

import org.concord.casework.CaseStatus;
import org.concord.casework.ClosureReason;
import org.concord.casework.LinkKind;
import org.concord.report.ReportKind;
import org.concord.triage.Category;
import org.concord.triage.Severity;

/** What the codes of closed lists are called on the officers' screens; each list in its one place. */
final class Labels {
    private Labels() {}

    static String of(Severity severity) {
        return switch (severity) {
            case P1_CRITICAL -> "Critical";
            case P2_HIGH -> "High";
            case P3_MEDIUM -> "Medium";
            case P4_LOW -> "Low";
        };
    }

    static String of(CaseStatus status) {
        return switch (status) {
            case RECEIVED -> "Received";
            case TRIAGED -> "Triaged";
            case ASSIGNED -> "Assigned";
            case IN_PROGRESS -> "In progress";
            case REFERRED -> "Referred";
            case RESOLVED -> "Resolved";
            case CLOSED -> "Closed";
            case REOPENED -> "Reopened";
            case WITHDRAWN -> "Withdrawn";
            case DUPLICATE -> "Part of another";
        };
    }

    static String of(Category category) {
        return switch (category) {
            case HATE_CRIME_SUSPECTED -> "Hate crime suspected";
            case HATE_INCIDENT -> "Hate incident";
            case TENSION -> "Tension";
            case OUT_OF_AREA -> "Outside the city";
        };
    }

    static String of(ReportKind kind) {
        return switch (kind) {
            case HATE_INCIDENT -> "Something that happened";
            case TENSION_OBSERVATION -> "Something to worry about";
        };
    }

    static String of(ClosureReason reason) {
        return switch (reason) {
            case ACTION_TAKEN -> "Action was taken";
            case NO_FURTHER_ACTION -> "No further action";
            case INSUFFICIENT_INFORMATION -> "Too little is known";
            case POLICE_PRIMACY -> "The police have it";
            case TRANSFERRED -> "Handed to others";
            case LAWFUL_EXPRESSION -> "Lawful expression";
            case MALICIOUS -> "Reported in bad faith";
        };
    }

    static String of(LinkKind kind) {
        return switch (kind) {
            case SAME_INCIDENT -> "Same incident";
            case SAME_VICTIM -> "Same victim";
            case SAME_SUBJECT -> "Same person complained about";
            case SAME_PLACE -> "Same place";
            case RELATED -> "Belong together in another way";
        };
    }
}
