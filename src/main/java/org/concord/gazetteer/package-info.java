/**
 * What the administrator imports about the place: wards with their boundaries, generation by generation; postcodes; bank holidays.
 *
 * <p>May use: place, access, audit, platform
 *
 * <p>Public face: BoundaryResource, PostcodeResource, BankHolidayResource.
 *
 * <p>Invariant: An import is validated and dated; it never rewrites the ward a report was given.
 */
@NullMarked
package org.concord.gazetteer;

import org.jspecify.annotations.NullMarked;
