package org.concord.referral;

import org.concord.report.IdentityChoice;
import org.concord.report.SharingWish;

/** What of a report can be told to others. The names stand in the contract and in the store. */
public enum DisclosedField {
    /** That there is a case: kind, grade, category, ward, days. */
    SUMMARY(false),
    /** What kind of thing it was and why it is thought to have been done. */
    INCIDENT(false),
    /** Where it was, as far as the report itself says: of a home no more than a point on a 100 m grid. */
    PLACE(false),
    HARM(false),
    /** In the reporter's own words. Whoever hands it over has looked that it names nobody who must not be named. */
    NARRATIVE(false),
    /** As {@link #NARRATIVE}. */
    EVIDENCE(false),
    /** The people complained about. */
    SUBJECTS(false),
    /** The exact home. */
    HOME(true),
    /** Who told it. */
    IDENTITY(true),
    /** How they are reached. */
    CONTACT(true);

    private final boolean identifying;

    DisclosedField(boolean identifying) {
        this.identifying = identifying;
    }

    /** Whether it says who the reporter is. */
    boolean isIdentifying() {
        return identifying;
    }

    boolean isHeld(SharingWish wish) {
        return switch (this) {
            case IDENTITY, CONTACT -> wish.reporterHeld() && wish.identity() != IdentityChoice.ANONYMOUS;
            case HOME -> wish.homeHeld();
            case SUBJECTS -> wish.subjectsHeld();
            case SUMMARY, INCIDENT, PLACE, HARM, NARRATIVE, EVIDENCE -> true;
        };
    }
}
