package org.concord.referral;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import org.concord.report.IdentityChoice;
import org.concord.report.SharingWish;

/** What of a report may be told to whom by its reporter's wish. Pure. What was not allowed is refused. */
final class SharingRule {
    private SharingRule() {}

    /**
     * Whether the reporter allows it. That the police know already says nothing of what we may tell them; and who wishes to be known to us alone
     * is named to a partner by nobody, also where that partner may know the rest.
     */
    static boolean allows(SharingWish wish, Recipient recipient, DisclosedField field) {
        return recipient
                .partner()
                .map(partner -> wish.partners().contains(partner)
                        && (!field.isIdentifying() || wish.identity() == IdentityChoice.NAMED))
                .orElseGet(() -> switch (wish.police()) {
                    case NO, ALREADY_REPORTED -> false;
                    case WITHOUT_IDENTITY -> !field.isIdentifying();
                    case NAMED -> true;
                });
    }

    /** @param override whether a law that reaches past the wish is called upon */
    static ReportShare share(
            SharingWish wish, Recipient recipient, Collection<DisclosedField> fields, boolean override) {
        List<DisclosedField> told = new ArrayList<>();
        List<DisclosedField> againstWish = new ArrayList<>();
        List<DisclosedField> refused = new ArrayList<>();
        List<DisclosedField> notHeld = new ArrayList<>();
        for (DisclosedField field : fields) {
            boolean allowed = allows(wish, recipient, field);
            if (!allowed && !override) {
                refused.add(field);
            } else if (!field.isHeld(wish)) {
                notHeld.add(field);
            } else {
                told.add(field);
                if (!allowed) {
                    againstWish.add(field);
                }
            }
        }
        return new ReportShare(
                wish.report(),
                wish.reference(),
                wish.version(),
                new ReportShare.Parts(told, againstWish, refused, notHeld));
    }
}
