/**
 * Authorities, wards (dated, with neighbours), emergency contacts and the working calendar.
 *
 * <p>May use: platform
 *
 * <p>Public face: Authority, Wards, WorkingCalendar.
 *
 * <p>Invariant: A ward is found by its code and a date; a code that is not in the register is never guessed at.
 */
@NullMarked
package org.concord.place;

import org.jspecify.annotations.NullMarked;
