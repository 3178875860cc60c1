package org.concord.tension;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.concord.platform.Problem;
import org.jspecify.annotations.Nullable;

/**
 * A contact as the store has it, sealed.
 *
 * @param details null once the consent was taken back
 * @param consents how many were given
 */
record NetworkContact(
        UUID id,
        UUID key,
        byte @Nullable [] details,
        List<Integer> wards,
        NetworkVetting vetting,
        @Nullable LocalDate vettedOn,
        @Nullable Instant lastContactedAt,
        UUID createdBy,
        Instant createdAt,
        NetworkForm.Consent consent,
        int consents,
        NetworkConsentView.State state,
        @Nullable Instant withdrawnAt,
        int version) {

    boolean isOpen() {
        return state == NetworkConsentView.State.CURRENT;
    }

    /** @throws org.concord.platform.Refusal 409 unless their consent holds */
    NetworkContact requireOpen() {
        if (!isOpen()) {
            throw Problem.CONTACT_CONSENT_OVER.because(Problem.CONTACT_CONSENT_OVER.explanation());
        }
        return this;
    }

    String subject() {
        return subject(id);
    }

    static String subject(UUID id) {
        return "tension-contact:" + id;
    }
}
