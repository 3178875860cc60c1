/**
 * What the administrator imports about the place: bank holidays; boundaries, postcodes and authorities come with part 4 of the plan.
 *
 * <p>May use: place, access, audit, platform
 *
 * <p>Public face: BankHolidayResource.
 *
 * <p>Invariant: An import is validated and dated; it never rewrites the ward a report was given.
 */
@NullMarked
package org.concord.gazetteer;

import org.jspecify.annotations.NullMarked;
