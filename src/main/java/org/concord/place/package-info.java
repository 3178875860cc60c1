/**
 * Authorities, wards, strands and incident types as dated reference data, from a point or a postcode to its ward, and the working calendar.
 *
 * <p>May use: platform
 *
 * <p>Public face: Wards, FindWard, Strands, IncidentTypes, WorkingCalendar, WorkingTime, BankHolidays, PlaceWatch; for maps on
 * screens WardOutlines, for densities WardAreas.
 *
 * <p>Invariant: A code is found in its register, by a date; one that is not there is never guessed at. A point lies in at most one ward, always the same.
 */
@NullMarked
package org.concord.place;

import org.jspecify.annotations.NullMarked;
