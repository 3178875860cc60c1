/**
 * Case files: opening, the queue and its kept views, reading, notes, the threads with reporters and the word that there is news, tasks, the
 * service-level clock, the lifecycle, evidence, who may see a case beside its scope, repeats of victim, place and subject, how the rules of
 * triage do, reference data.
 *
 * <p>May use: report, triage, alert, delivery, officer, place, vault, evidence, audit, access, platform
 *
 * <p>Public face: OpenCase, ConsultCase, ReportStatuses, AddEvidence, Safeguard; for holders of a receipt ReportersCases, ReporterThread,
 * HearReporter, TakeRequest; for the rooms next door SeenCases, OwedTasks, CaseClosings, AskSecondOfficer, and CaseWatcher and RiskSource, which
 * they implement, with what they answer in: CreatedAnswer, PersonView, TimePosition; the resources. For the officers' screens: of the queue
 * CaseQueue, SearchCases, ExportCases, BulkCases and its views (ConsultViews, SaveView, ChangeView, RemoveView); of one case as it is read
 * ConsultThread, ConsultTasks, ReadMessages, ConsultEvidence, ShowEvidence, FileAnswer, SuggestCases, ConsultRequests; of what is done to it
 * AssessCase, AssignCase, WorkableOfficers, MoveCase (CaseLifecycle says whereto), PauseClock, ResumeClock, WriteNote, WriteMessage, AddTask,
 * ChangeTask, SayOnce, RestrictCase, MergeCases, UnmergeCases, SplitCase, DecideRequest; of administration ConsultContacts, ReplaceContacts,
 * ConsultReplyTemplates, ReplaceReplyTemplates; of figures RuleOverrides, ReadOnce; of who told us AskForIdentity, ConsultIdentityRequests, DecideIdentityRequest, CloseIdentity,
 * OpenIdentity; of those who watch ConsultBrokenGlass.
 *
 * <p>Who told us: an officer asks ({@code AskForIdentity}), a custodian decides for a while or closes it again ({@code DecideIdentityRequest},
 * {@code CloseIdentity}); what nobody decides in time lapses ({@code LapseIdentityRequests}) and is asked anew. {@code IdentityGrounds} says on
 * which ground somebody may know now, {@code OpenIdentity} reads. A grant is one person's, in one case, for the reports that the custodian was shown; it is of no use to whoever does not see the case any more.
 *
 * <p>Invariant: Every query path carries the caller's scope in SQL; outside it a case does not exist.
 */
@NullMarked
package org.concord.casework;

import org.jspecify.annotations.NullMarked;
