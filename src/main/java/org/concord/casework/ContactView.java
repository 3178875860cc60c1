package org.concord.casework;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * A number or address as people are shown it.
 *
 * @param owner who keeps it right
 * @param reviewOn by when they look at it again
 */
public record ContactView(
        String code,
        ContactPurpose purpose,
        String label,
        @Nullable String phone,
        @Nullable String web,
        @Nullable String hours,
        String owner,
        LocalDate reviewOn) {}
