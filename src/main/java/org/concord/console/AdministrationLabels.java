package org.concord.console;

import org.concord.access.Role;
import org.concord.casework.ContactPurpose;
import org.concord.delivery.DeliveryChannel;
import org.concord.gazetteer.CodeKind;
import org.concord.gazetteer.PostcodeImportState;
import org.concord.officer.DutyKind;
import org.concord.triage.Category;
import org.concord.triage.Severity;

/** Words for the codes that administrators meet. */
final class AdministrationLabels {
    private AdministrationLabels() {}

    static String of(Role role) {
        return switch (role) {
            case OFFICER -> "Officer";
            case COORDINATOR -> "Coordinator";
            case ADVISER -> "Adviser of a reporting centre";
            case ANALYST -> "Analyst";
            case CUSTODIAN -> "Custodian of identities";
            case PREVENT_LEAD -> "Prevent lead";
            case AUDITOR -> "Auditor";
            case ADMINISTRATOR -> "Administrator";
            case PARTNER -> "Partner’s system";
            case REPORTER -> "Holder of a receipt";
        };
    }

    static String of(DutyKind kind) {
        return switch (kind) {
            case OFFICER -> "Officer on duty";
            case DEPUTY -> "Deputy";
            case DUTY_DIRECTOR -> "Duty director";
        };
    }

    static String of(DeliveryChannel channel) {
        return switch (channel) {
            case EMAIL -> "E-mail";
            case SMS -> "Text message";
            case WEBHOOK -> "Webhook";
            case IN_APP -> "List in the service";
        };
    }

    static String of(ContactPurpose purpose) {
        return switch (purpose) {
            case EMERGENCY -> "Emergency";
            case NON_EMERGENCY -> "Not an emergency";
            case SUPPORT -> "Support";
            case CHILDREN -> "For children";
            case SAFEGUARDING -> "Safeguarding";
            case REPORTING -> "Reporting elsewhere";
        };
    }

    static String of(PostcodeImportState state) {
        return switch (state) {
            case RUNNING -> "On its way in";
            case DONE -> "Done";
            case FAILED -> "Failed";
        };
    }

    /** One of them. */
    static String of(CodeKind kind) {
        return switch (kind) {
            case STRAND -> "a strand";
            case INCIDENT_TYPE -> "an incident type";
        };
    }

    static String ofAll(CodeKind kind) {
        return switch (kind) {
            case STRAND -> "Strands";
            case INCIDENT_TYPE -> "Incident types";
        };
    }

    static String of(Severity severity) {
        return switch (severity) {
            case P1_CRITICAL -> "Critical (P1)";
            case P2_HIGH -> "High (P2)";
            case P3_MEDIUM -> "Medium (P3)";
            case P4_LOW -> "Low (P4)";
        };
    }

    static String of(Category category) {
        return switch (category) {
            case HATE_CRIME_SUSPECTED -> "suspected hate crime";
            case HATE_INCIDENT -> "hate incident";
            case TENSION -> "tension";
            case OUT_OF_AREA -> "outside the area";
        };
    }
}
