package org.concord.report;

import java.util.Set;
import java.util.UUID;

/**
 * What one reporter allows to be told to others, as it is in force, and what is held that could be told.
 *
 * @param version of the consent
 * @param reporterHeld whether the vault keeps who told it
 * @param homeHeld whether it keeps an exact home
 * @param subjectsHeld whether it keeps the people complained about
 */
public record SharingWish(
        UUID report,
        String reference,
        IdentityChoice identity,
        int version,
        PoliceConsent police,
        Set<ConsentRecipient> partners,
        boolean reporterHeld,
        boolean homeHeld,
        boolean subjectsHeld) {

    public SharingWish {
        partners = Set.copyOf(partners);
    }
}
