package org.concord.referral;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A law by which something may be told to others.
 *
 * @param overrides whether it reaches past the reporter's wish
 * @param validTo the first day on which it cannot be called upon any more; null while it stands
 */
public record Gateway(
        int id,
        String code,
        String label,
        String source,
        List<Recipient> recipients,
        boolean overrides,
        LocalDate validFrom,
        @Nullable LocalDate validTo) {}
