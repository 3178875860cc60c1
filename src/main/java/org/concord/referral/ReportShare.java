package org.concord.referral;

import java.util.List;
import java.util.UUID;

/**
 * What is told of one report of a case.
 *
 * @param consentVersion under which
 */
record ReportShare(UUID report, String reference, int consentVersion, Parts parts) {

    /**
     * @param againstWish which of what is told the reporter did not allow
     * @param refused what was asked for and is left out, as the reporter does not allow it
     * @param notHeld what was asked for and is not there
     */
    record Parts(
            List<DisclosedField> told,
            List<DisclosedField> againstWish,
            List<DisclosedField> refused,
            List<DisclosedField> notHeld) {
        Parts {
            told = List.copyOf(told);
            againstWish = List.copyOf(againstWish);
            refused = List.copyOf(refused);
            notHeld = List.copyOf(notHeld);
        }
    }
}
