/**
 * Case files: opening, the queue and its kept views, reading, notes, the threads with reporters and the word that there is news, tasks, the
 * service-level clock, the lifecycle, evidence, who may see a case beside its scope, repeats of victim, place and subject, how the rules of
 * triage do, reference data.
 *
 * <p>May use: report, triage, alert, delivery, officer, place, vault, evidence, audit, access, platform
 *
 * <p>Public face: OpenCase, ConsultCase, ReportStatuses, AddEvidence, Safeguard; for holders of a receipt ReportersCases, ReporterThread,
 * HearReporter, TakeRequest; for the rooms next door SeenCases, OwedTasks, CaseClosings, AskSecondOfficer, and
 * CaseWatcher and RiskSource, which they implement, with what they answer in: CreatedAnswer, PersonView, TimePosition; the resources.
 *
 * <p>Invariant: Every query path carries the caller's scope in SQL; outside it a case does not exist.
 */
@NullMarked
package org.concord.casework;

import org.jspecify.annotations.NullMarked;
