package org.concord.tension;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A contact as it is to be. */
record NetworkForm(
        NetworkDetails details,
        List<Integer> wards,
        NetworkVetting vetting,
        @Nullable LocalDate vettedOn) {

    /** A consent as it was given. */
    record Consent(LocalDate givenOn, NetworkConsentRequest.How how, UUID takenBy, LocalDate until) {}
}
