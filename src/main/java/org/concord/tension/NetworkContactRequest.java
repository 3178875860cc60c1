package org.concord.tension;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A trusted contact, whole.
 *
 * @param communities the communities and networks they are part of, in their own words
 * @param languages that they speak
 * @param wards codes of the wards they know; none = the whole authority
 * @param availability when they can be reached
 * @param vettedOn needed unless nobody vetted them
 * @param consent needed for a new contact; given anew by itself for one that is there
 */
public record NetworkContactRequest(
        @Nullable String name,
        @Nullable String role,
        @Nullable List<@Nullable String> communities,
        @Nullable List<@Nullable String> languages,
        @Nullable List<@Nullable String> wards,
        @Nullable String availability,
        @Nullable String phone,
        @Nullable String email,
        @Nullable NetworkVetting vetting,
        @Nullable LocalDate vettedOn,
        @Nullable NetworkConsentRequest consent) {}
