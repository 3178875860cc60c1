package org.concord.place;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** A code as it is meant between two dates: codes retire, and what they mean is moved by law and policy. */
interface DatedCode {

    int id();

    String code();

    LocalDate validFrom();

    /** The first day on which it is not valid any more; null while it stands. */
    @Nullable
    LocalDate validTo();

    default boolean isValidOn(LocalDate day) {
        LocalDate end = validTo();
        return !day.isBefore(validFrom()) && (end == null || day.isBefore(end));
    }
}
