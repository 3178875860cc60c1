package org.concord.tension;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A contact as the list shows it: not how to reach them.
 *
 * @param name null, as role, communities and languages are empty, unless the consent holds
 * @param consentUntil its last day
 */
public record NetworkContactItem(
        UUID id,
        @Nullable String name,
        @Nullable String role,
        List<String> communities,
        List<String> languages,
        List<String> wards,
        NetworkVetting vetting,
        NetworkConsentView.State consentState,
        LocalDate consentUntil,
        @Nullable Instant lastContactedAt,
        int version) {}
