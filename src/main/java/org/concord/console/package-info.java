/**
 * The officers' screens. Opens with part 6 of the plan; today the plain start page.
 *
 * <p>May use: platform, place, access, audit, gazetteer, vault, officer, report, triage, delivery, alert, casework, referral, tension, partner, intake, publication, retention
 *
 * <p>Public face: none.
 *
 * <p>Invariant: Screens call the same use cases as the API: there is no second way in.
 */
@NullMarked
package org.concord.console;

import org.jspecify.annotations.NullMarked;
