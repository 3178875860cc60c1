/**
 * Authorities, wards, strands and incident types as dated reference data, and the working calendar.
 *
 * <p>May use: platform
 *
 * <p>Public face: Wards, Strands, IncidentTypes, WorkingCalendar, WorkingTime, BankHolidays.
 *
 * <p>Invariant: A code is found in its register, by a date; one that is not there is never guessed at.
 */
@NullMarked
package org.concord.place;

import org.jspecify.annotations.NullMarked;
