/**
 * Alerts to named officers: who must hear of a case, and who answered.
 *
 * <p>May use: report, triage, officer, place, delivery, audit, access, platform
 *
 * <p>Public face: RaiseAlert, NewCase.
 *
 * <p>Invariant: An alert always has a person; if nobody is on duty it is the coordinator.
 */
@NullMarked
package org.concord.alert;

import org.jspecify.annotations.NullMarked;
