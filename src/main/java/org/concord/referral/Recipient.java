package org.concord.referral;

import java.util.Optional;
import org.concord.report.ConsentRecipient;
import org.jspecify.annotations.Nullable;

/** Who is told of a case: the police, or one of the partners that a reporter can allow. */
public enum Recipient {
    POLICE("the police", null),
    HOUSING("housing", ConsentRecipient.HOUSING),
    EDUCATION("schools and colleges", ConsentRecipient.EDUCATION),
    HEALTH("health", ConsentRecipient.HEALTH),
    SOCIAL_CARE("social care", ConsentRecipient.SOCIAL_CARE),
    VICTIM_SUPPORT("victim support", ConsentRecipient.VICTIM_SUPPORT);

    private final String words;
    private final @Nullable ConsentRecipient partner;

    Recipient(String words, @Nullable ConsentRecipient partner) {
        this.words = words;
        this.partner = partner;
    }

    /** As it stands within a sentence. */
    public String inWords() {
        return words;
    }

    /** As consent names it; empty for the police, for whom it says more than yes or no. */
    Optional<ConsentRecipient> partner() {
        return Optional.ofNullable(partner);
    }
}
