/**
 * Retention rules, legal hold, erasure and subject access. Opens with part 9 of the plan.
 *
 * <p>May use: intake, partner, tension, referral, casework, alert, delivery, report, vault, audit, access, platform
 *
 * <p>Public face: none yet.
 *
 * <p>Invariant: What is let go leaves a tombstone in the trail.
 */
@NullMarked
package org.concord.retention;

import org.jspecify.annotations.NullMarked;
