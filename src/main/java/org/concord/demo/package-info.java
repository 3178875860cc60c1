/**
 * Demonstration data and accounts, clearly marked, never on by default outside dev mode.
 *
 * <p>May use: platform, place, access, audit, gazetteer, vault, officer, report, triage, delivery, alert, casework, referral, tension, partner, intake, resident, publication, retention, console
 *
 * <p>Public face: none.
 *
 * <p>Invariant: Nothing here runs over a store that holds other reports.
 */
@NullMarked
package org.concord.demo;

import org.jspecify.annotations.NullMarked;
