package org.concord.referral;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import org.concord.report.ConsentRecipient;
import org.concord.report.IdentityChoice;
import org.concord.report.PoliceConsent;
import org.concord.report.SharingWish;

/** What of a report may be told to whom by its reporter's wish. Pure. What was not allowed is refused. */
public final class SharingRule {
    private SharingRule() {}

    /** How far a reporter lets somebody be told. */
    public enum Reach {
        NOTHING,
        WITHOUT_IDENTITY,
        EVERYTHING
    }

    /**
     * That the police know already says nothing of what we may tell them; and who wishes to be known to us alone is named to a partner by nobody,
     * also where that partner may know the rest.
     */
    public static Reach reach(
            IdentityChoice identity, PoliceConsent police, Collection<ConsentRecipient> partners, Recipient recipient) {
        return recipient
                .partner()
                .map(partner -> toPartner(identity, partners.contains(partner)))
                .orElseGet(() -> switch (police) {
                    case NO, ALREADY_REPORTED -> Reach.NOTHING;
                    case WITHOUT_IDENTITY -> Reach.WITHOUT_IDENTITY;
                    case NAMED -> Reach.EVERYTHING;
                });
    }

    private static Reach toPartner(IdentityChoice identity, boolean allowed) {
        if (!allowed) {
            return Reach.NOTHING;
        }
        return identity == IdentityChoice.NAMED ? Reach.EVERYTHING : Reach.WITHOUT_IDENTITY;
    }

    /** Whether the reporter allows it. */
    static boolean allows(SharingWish wish, Recipient recipient, DisclosedField field) {
        return switch (reach(wish.identity(), wish.police(), wish.partners(), recipient)) {
            case NOTHING -> false;
            case WITHOUT_IDENTITY -> !field.isIdentifying();
            case EVERYTHING -> true;
        };
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
