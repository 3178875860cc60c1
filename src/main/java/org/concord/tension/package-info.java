/**
 * Observations, counts, spike detection and the ward picture. Opens with part 7 of the plan.
 *
 * <p>May use: casework, report, triage, alert, officer, place, audit, access, platform
 *
 * <p>Public face: none yet.
 *
 * <p>Invariant: Software proposes a tension level; a named officer decides it.
 */
@NullMarked
package org.concord.tension;

import org.jspecify.annotations.NullMarked;
