/**
 * The officers' screens: signing in to them and out again, and a third-party reporting centre's desk. {@code RefusedPages} sends whoever is not
 * signed in to the door, {@code RenewPageSession} keeps them in while they work.
 *
 * <p>May use: platform, place, access, audit, gazetteer, vault, officer, report, triage, delivery, alert, casework, referral, tension, partner, intake, resident, publication, retention
 *
 * <p>Public face: none.
 *
 * <p>Invariant: Screens call the same use cases as the API: there is no second way in.
 */
@NullMarked
package org.concord.console;

import org.jspecify.annotations.NullMarked;
