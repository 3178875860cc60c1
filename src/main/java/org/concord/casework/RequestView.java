package org.concord.casework;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.concord.report.ConsentRecipient;
import org.concord.report.IdentityChoice;
import org.concord.report.PoliceConsent;
import org.jspecify.annotations.Nullable;

/**
 * What the holder of a receipt asked for. They may be the reporter, or somebody who took the slip: nothing comes of it before an officer has
 * checked. What an IDENTITY request says lies in the vault.
 *
 * @param report reference of the report
 * @param verified whether an officer found that it was the reporter who asked
 * @param consent of CONSENT: all that is to be allowed
 * @param identity of IDENTITY: how far they wish to be known
 * @param reason of WITHDRAWAL, if one was given
 * @param decision null while nobody has decided
 */
public record RequestView(
        UUID id,
        String report,
        RequestKind kind,
        Instant at,
        RequestState state,
        boolean verified,
        @Nullable Wanted consent,
        @Nullable IdentityChoice identity,
        @Nullable String reason,
        @Nullable DecisionView decision) {

    public record Wanted(
            PoliceConsent police,
            List<ConsentRecipient> partners,
            @Nullable Boolean support,
            @Nullable Boolean centre) {}

    /**
     * For officers alone.
     *
     * @param by who found who asks, and decided
     * @param approvedBy the second officer, where a grave case was withdrawn by it
     * @param how in words, how it was checked
     * @param effect of accepting a withdrawal
     */
    public record DecisionView(
            UUID by,
            @Nullable UUID approvedBy,
            Instant at,
            @Nullable HolderCheck check,
            @Nullable String how,
            @Nullable WithdrawalEffect effect,
            String reason) {

        boolean verifies() {
            return check != null && check.verifies();
        }
    }
}
