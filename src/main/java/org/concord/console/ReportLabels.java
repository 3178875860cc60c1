package org.concord.console;

import org.concord.report.Channel;
import org.concord.report.ConsentRecipient;
import org.concord.report.Injury;
import org.concord.report.PlaceType;
import org.concord.report.Precision;
import org.concord.report.PreviousIncidents;
import org.concord.report.Relationship;
import org.concord.report.ReporterRole;
import org.concord.report.SafeChannel;

/** What the codes of a report are called on the officers' screens, so that they follow on in a sentence. */
final class ReportLabels {
    private ReportLabels() {}

    static String of(Channel channel) {
        return switch (channel) {
            case PUBLIC_API -> "by an app for residents";
            case PUBLIC_FORM -> "by the form for residents";
            case STAFF -> "by a member of staff";
            case REPORTING_CENTRE -> "at a reporting centre";
            case PARTNER_API -> "by a partner organisation";
            case PARTNER_IMPORT -> "in a partner organisation’s list";
            case OPEN311 -> "by a city app (Open311)";
        };
    }

    static String of(ReporterRole role) {
        return switch (role) {
            case VICTIM -> "the person it was done to";
            case WITNESS -> "somebody who saw it";
            case THIRD_PARTY -> "somebody on another’s behalf";
            case STAFF -> "a member of staff";
        };
    }

    static String of(Precision precision) {
        return switch (precision) {
            case EXACT -> "to the minute";
            case APPROXIMATE -> "about then";
            case DAY -> "the day alone";
            case ONGOING -> "it goes on, over some time";
            case UNKNOWN -> "not known";
        };
    }

    static String of(PlaceType type) {
        return switch (type) {
            case HOME -> "A home";
            case STREET -> "Street";
            case PUBLIC_TRANSPORT -> "Public transport";
            case SHOP -> "Shop";
            case PUB_RESTAURANT -> "Pub or restaurant";
            case PARK -> "Park";
            case EDUCATION -> "School, college or university";
            case WORK -> "Work";
            case PLACE_OF_WORSHIP -> "Place of worship";
            case RESIDENTIAL_CARE -> "Residential care";
            case PUBLIC_PREMISES -> "Public building";
            case ONLINE -> "Online";
            case OTHER -> "Another kind of place";
            case UNKNOWN -> "Kind of place not known";
        };
    }

    static String of(Injury injury) {
        return switch (injury) {
            case NONE -> "Nobody was hurt";
            case MINOR -> "Somebody was hurt, not badly";
            case SERIOUS -> "Somebody was badly hurt";
            case UNKNOWN -> "Not known whether anybody was hurt";
        };
    }

    static String of(PreviousIncidents previous) {
        return switch (previous) {
            case NONE -> "It had not happened before";
            case ONE_OR_TWO -> "It had happened once or twice before";
            case THREE_OR_MORE -> "It had happened three times or more before";
            case UNKNOWN -> "Not known whether it had happened before";
        };
    }

    static String of(Relationship relationship) {
        return switch (relationship) {
            case STRANGER -> "A stranger";
            case NEIGHBOUR -> "A neighbour";
            case COLLEAGUE -> "A colleague";
            case FAMILY -> "A member of the family";
            case CARER -> "A carer";
            case PUBLIC_SERVANT -> "A public servant";
            case OTHER -> "Somebody else";
            case UNKNOWN -> "Not known who";
        };
    }

    static String of(ConsentRecipient recipient) {
        return switch (recipient) {
            case HOUSING -> "housing";
            case EDUCATION -> "schools and colleges";
            case HEALTH -> "health";
            case SOCIAL_CARE -> "social care";
            case VICTIM_SUPPORT -> "victim support";
        };
    }

    static String of(SafeChannel channel) {
        return switch (channel) {
            case EMAIL -> "e-mail";
            case SMS -> "text message";
            case PHONE -> "telephone";
            case POST -> "letter";
        };
    }
}
