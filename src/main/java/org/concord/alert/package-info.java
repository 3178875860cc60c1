/**
 * Alerts to named officers: who must hear of a case, and who answered.
 *
 * <p>The live stream: {@code AlertNews} writes a row in the transaction that changes an alert and rings {@code AlertBell} after the commit;
 * {@code AlertEar} hears the bells of all replicas; {@code AlertStream} reads once per replica what is new and tells each {@code Listener}
 * what they may see. How far somebody has read is a {@code NewsPosition}.
 *
 * <p>May use: report, triage, officer, place, delivery, audit, access, platform
 *
 * <p>Public face: RaiseAlert, NewCase, AlertOfSignal, NewSignal, SignalSentences (implemented in tension), DutyOfficers, ExpireAlerts, SeparateAlert, AnswerForDemonstration; for the officers' screens ConsultAlerts, ConsultAlert,
 * ConsultLadder, AcknowledgeAlert, ListenToAlerts; for the administrators' RuleSets, ChangeAlertRules, TryAlertRules,
 * StartAlertTest, ConsultAlertTest.
 *
 * <p>Invariant: An alert always has a person; if nobody is on duty it is the coordinator.
 */
@NullMarked
package org.concord.alert;

import org.jspecify.annotations.NullMarked;
