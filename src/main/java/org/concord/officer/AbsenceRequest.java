package org.concord.officer;

import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Days off as they are to be.
 *
 * @param until the first day back
 * @param cover the officer who stands in; null = the deputies of their duties
 */
public record AbsenceRequest(
        @Nullable LocalDate from,
        @Nullable LocalDate until,
        @Nullable UUID cover) {}
