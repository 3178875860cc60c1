/**
 * Boundary, postcode and authority import by the administrator. Opens with part 4 of the plan.
 *
 * <p>May use: place, access, audit, platform
 *
 * <p>Public face: none yet.
 *
 * <p>Invariant: An import is streamed, validated and dated; it never rewrites the ward a report was given.
 */
@NullMarked
package org.concord.gazetteer;

import org.jspecify.annotations.NullMarked;
