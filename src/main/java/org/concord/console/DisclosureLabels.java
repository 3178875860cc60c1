package org.concord.console;

import java.util.Locale;
import org.concord.referral.DisclosedField;
import org.concord.referral.DisclosureOutcome;
import org.concord.referral.Recipient;
import org.jspecify.annotations.Nullable;

/** What the codes are called of who is told what of a case. */
final class DisclosureLabels {
    private static final String LOOK = "Look first that it names nobody who must not be named.";
    private static final String IDENTIFIES = "It says who the reporter is.";

    private DisclosureLabels() {}

    static String of(Recipient recipient) {
        String words = recipient.inWords();
        return words.substring(0, 1).toUpperCase(Locale.UK) + words.substring(1);
    }

    static String of(DisclosedField field) {
        return switch (field) {
            case SUMMARY -> "The case in short";
            case INCIDENT -> "What kind of thing it was";
            case PLACE -> "Where it was";
            case HARM -> "Who was hurt, and how";
            case NARRATIVE -> "The reporter’s own words";
            case EVIDENCE -> "Files";
            case SUBJECTS -> "The people complained about";
            case HOME -> "The exact home";
            case IDENTITY -> "Who the reporter is";
            case CONTACT -> "How the reporter is reached";
        };
    }

    static @Nullable String hint(DisclosedField field) {
        return switch (field) {
            case SUMMARY -> "Kind, grade, category, ward and days.";
            case PLACE -> "Of a home no more than a point on a grid of 100 metres.";
            case NARRATIVE, EVIDENCE -> LOOK;
            case HOME, IDENTITY, CONTACT -> IDENTIFIES;
            case INCIDENT -> "And why it is thought to have been done.";
            case HARM, SUBJECTS -> null;
        };
    }

    static String of(DisclosureOutcome outcome) {
        return switch (outcome) {
            case ACCEPTED -> "They take it on";
            case DECLINED -> "They do not take it on";
            case ACTION_TAKEN -> "They acted";
            case NO_ACTION -> "They do nothing about it";
            case NO_ANSWER -> "No answer came";
        };
    }
}
