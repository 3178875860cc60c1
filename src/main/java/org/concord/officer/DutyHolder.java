package org.concord.officer;

import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * An active officer on duty.
 *
 * @param ward id; null = every ward
 * @param strand id; null = every strand
 * @param validTo the first day off duty; null = until further notice
 */
public record DutyHolder(
        UUID officer,
        DutyKind kind,
        @Nullable Integer ward,
        @Nullable Integer strand,
        LocalDate validFrom,
        @Nullable LocalDate validTo) {}
