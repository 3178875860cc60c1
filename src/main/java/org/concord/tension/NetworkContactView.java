package org.concord.tension;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.concord.casework.PersonView;
import org.jspecify.annotations.Nullable;

/**
 * A contact as one of us reads it.
 *
 * @param name null, as all that says who they are and how to reach them is null or empty, unless the consent holds
 */
public record NetworkContactView(
        UUID id,
        @Nullable String name,
        @Nullable String role,
        List<String> communities,
        List<String> languages,
        List<String> wards,
        @Nullable String availability,
        @Nullable String phone,
        @Nullable String email,
        NetworkVetting vetting,
        @Nullable LocalDate vettedOn,
        NetworkConsentView consent,
        @Nullable Instant lastContactedAt,
        PersonView createdBy,
        Instant createdAt,
        int version) {}
