package org.concord.referral;

import java.util.Optional;
import org.concord.report.ConsentRecipient;
import org.jspecify.annotations.Nullable;

/** Who is told of a case: the police, or one of the partners that a reporter can allow. */
public enum Recipient {
    POLICE(null),
    HOUSING(ConsentRecipient.HOUSING),
    EDUCATION(ConsentRecipient.EDUCATION),
    HEALTH(ConsentRecipient.HEALTH),
    SOCIAL_CARE(ConsentRecipient.SOCIAL_CARE),
    VICTIM_SUPPORT(ConsentRecipient.VICTIM_SUPPORT);

    private final @Nullable ConsentRecipient partner;

    Recipient(@Nullable ConsentRecipient partner) {
        this.partner = partner;
    }

    /** As consent names it; empty for the police, for whom it says more than yes or no. */
    Optional<ConsentRecipient> partner() {
        return Optional.ofNullable(partner);
    }
}
