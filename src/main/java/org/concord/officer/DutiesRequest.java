package org.concord.officer;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** All that an officer is to be on duty for; it replaces what was there. */
public record DutiesRequest(@Nullable List<@Nullable Item> items) {

    /** Codes; a null ward or strand is every one, a null end is until further notice. */
    public record Item(
            @Nullable DutyKind kind,
            @Nullable String ward,
            @Nullable String strand,
            @Nullable LocalDate validFrom,
            @Nullable LocalDate validTo) {}
}
