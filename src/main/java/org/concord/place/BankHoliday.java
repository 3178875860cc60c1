package org.concord.place;

import java.time.LocalDate;

/** A day on which nobody works. */
public record BankHoliday(LocalDate day, String name) {}
