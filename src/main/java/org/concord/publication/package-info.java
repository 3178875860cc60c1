/**
 * Public statistics with disclosure control, and “you said, we did”. Opens with part 11 of the plan.
 *
 * <p>May use: tension, casework, report, triage, place, audit, access, platform
 *
 * <p>Public face: none yet.
 *
 * <p>Invariant: A published figure cannot be turned back into a person.
 */
@NullMarked
package org.concord.publication;

import org.jspecify.annotations.NullMarked;
