/**
 * What the administrator lays down about the place: wards with their boundaries, generation by generation; postcodes; bank holidays; and the
 * strands and incident types by which reports are sorted ({@code KeepCodes}).
 *
 * <p>May use: place, access, audit, platform
 *
 * <p>Public face: BoundaryResource, PostcodeResource, BankHolidayResource, StrandResource, IncidentTypeResource; for the administrators'
 * screens ReceiveBoundaries, Generations, ReceivePostcodes, PostcodeImports, ImportBankHolidays, KeptCodes, KeepCodes.
 *
 * <p>Invariant: An import is validated and dated; it never rewrites the ward a report was given. A code is ended, never removed or renamed.
 */
@NullMarked
package org.concord.gazetteer;

import org.jspecify.annotations.NullMarked;
