package org.concord.officer;

import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** stand-in */
public record DutyHolder(
        UUID officer, DutyKind kind, @Nullable Integer ward, @Nullable Integer strand, LocalDate validFrom, @Nullable LocalDate validTo) {}
