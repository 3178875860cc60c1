package org.concord.casework;

import java.time.Instant;
import java.util.List;
import org.concord.report.IdentityChoice;
import org.concord.report.Tellers;
import org.jspecify.annotations.Nullable;

/**
 * Who told the reports of a case, as far as that is open to the reader.
 *
 * @param reports all of the case, in the order in which they were received
 */
public record WhoToldView(String reference, List<TellerView> reports) {

    /**
     * @param ground on which it is open; null if it is not, and then nothing else is said
     * @param until when it is closed again; null if not at a certain time
     * @param contactSafety to be read before they are contacted; null if nothing was said of it
     */
    public record TellerView(
            String reference,
            IdentityChoice identity,
            @Nullable IdentityGround ground,
            @Nullable Instant until,
            String language,
            @Nullable String name,
            @Nullable String email,
            @Nullable String phone,
            Tellers.@Nullable SafePlan contactSafety) {

        static TellerView open(Tellers.Teller teller, Tellers.Opened who, IdentityGrounds.Found on) {
            return new TellerView(
                    teller.reference(),
                    teller.identity(),
                    on.ground(),
                    on.until(),
                    teller.language(),
                    who.name(),
                    who.email(),
                    who.phone(),
                    who.contactSafety());
        }

        static TellerView shut(Tellers.Teller teller) {
            return new TellerView(
                    teller.reference(), teller.identity(), null, null, teller.language(), null, null, null, null);
        }
    }
}
