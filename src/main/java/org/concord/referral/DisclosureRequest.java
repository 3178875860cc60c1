package org.concord.referral;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What is to be told to whom, by what law, and why.
 *
 * @param gateway code of a {@link Gateway}
 * @param dueOn the last day on which the recipient's answer is in time
 * @param realRisk why the people complained about are named to the police although nobody has called it a crime
 * @param override asks to go past the reporter's wish
 */
public record DisclosureRequest(
        @Nullable Recipient recipient,
        @Nullable String gateway,
        @Nullable List<@Nullable DisclosedField> fields,
        @Nullable String purpose,
        @Nullable LocalDate dueOn,
        @Nullable String realRisk,
        @Nullable OverrideRequest override) {

    public record OverrideRequest(@Nullable String reason) {}
}
