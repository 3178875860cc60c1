/**
 * Observations, counts, spike detection and the ward picture. The statistics are pure classes from {@code SpikeDetector} down, which take counts and
 * give verdicts with their reasons.
 *
 * <p>What is seen and heard: {@code RecordObservation} takes it in ({@code ReadObservation} reads, {@code WriteObservation} seals),
 * {@code ObserveReport} makes an observation of each report of tension in the report's own transaction, {@code ConsultObservations}
 * shows what {@code ObservationScope} lets somebody see, {@code ReviewObservation} keeps or closes it and puts its grade right,
 * {@code ObservationFigures} counts it for the ward picture. Where it is, {@code ObservedPlace} says: that of a report goes wherever its case goes.
 *
 * <p>What is counted: the store itself keeps a row a report ({@code tension_sighting}) in whatever transaction opens, merges, splits, withdraws or
 * corrects a case – triggers rather than a {@code CaseWatcher}, which hears of steps alone. {@code CityHistories} makes of these rows what the
 * statistics take ({@code DistinctIncidents} by {@code CityGrid}), together with what people tell of the counting ({@code ChangeCounting}).
 * {@code VerifyCounts} compares them with reports and cases, {@code RebuildCounts} puts them right; {@code WardSeries} shows a ward's counts beside
 * what is usual, {@code ConsultCounts} those of all wards at once ({@code CityPictures} learns the city once for whoever asks), {@code CasesBehind}
 * which cases these are.
 *
 * <p>To be read in the order of a day: {@code CountHistory} (what is known) → {@code Picture} (what is usual:
 * {@code FitBaseline}, {@code ReportingDelay}) → {@code WindowScan} (what stands out) → {@code Episodes} (what of it is news,
 * above the bar of {@code AlarmBudget}) → {@code Spike} and {@code SpikeWords} (what officers are told). Beside it stand
 * {@code SlowRises} for what no week shows ({@code SlowRecount}: whether it stays one when reports turn out to be others), {@code NearRepeat} and
 * {@code KnoxTable} for a street, {@code SeasonWeek} for the same season of earlier years, and {@code SecondOpinion}, {@code Cusum},
 * {@code FalseDiscovery} and {@code PermutationScan}: published methods, equal to their reference implementations, to be shown beside the verdict.
 *
 * <p>Around them goes the watch: {@code WatchTask} (when) → {@code WatchTension} (a round) → {@code RenewWatch} (the bar, once a week)
 * and {@code DetectSpikes} (the only door: it holds the watch) → {@code WatchRun} (pure: what the days since the last look change) →
 * {@code SignalBook} (signals, and what was told of them, kept as told) → {@code TellOfSignals} (whom it pages: one
 * alert an episode, by {@code AlertOfSignal} of {@code alert}). Officers read them by
 * {@code ConsultSignals}, beside what the calendar knows of their days ({@code KnownDates}), and say by {@code JudgeSignal} what they found, which
 * moves the bar ({@code Governor}).
 *
 * <p>Beside the watch, and raising no alert: {@code WatchBackground} (when) → {@code FindNearRepeats} each night, {@code CompareSeasons} each week,
 * {@code TabulateNearRepeats} each month. {@code IncidentPlaces} says which places may be used; {@code ConsultBackground} shows it all.
 *
 * <p>What officers know beside it: {@code AddEvent}, {@code ChangeEvent} and {@code ReviewEvent} keep the calendar of events, each with its
 * {@code WatchWindow}; {@code AddRumour}, {@code ChangeRumour} and {@code DecideLine} keep what is said in the city, and what may be said against it
 * once two people have agreed.
 *
 * <p>What is done about it: {@code TensionActions} by {@code AddTensionAction}, {@code ChangeTensionAction} and {@code ApprovePublicLine}, of the
 * kinds and by the rules of {@code referral}; {@code ActionsDue} sums them up. With whom: {@code NetworkContacts}, people who agreed to be known,
 * each under a key of their own that {@code WithdrawNetworkConsent} destroys. {@code AreaScope} of {@code access} says who sees
 * what of all these that name several wards, {@code WatchedWards} which ward somebody may look at.
 *
 * <p>How tense a ward is: {@code WardEvidenceSource} (each knows a part) → {@code GatherEvidence} → {@code ProposeLevel} (pure) says which level what is
 * known speaks for; {@code AssessWard} is where somebody decides, on evidence that they can look at ({@code VisibleEvidence}), {@code LevelScale}
 * the scale as data; that a level needs review follows from the clock, {@code LevelState}.
 *
 * <p>What a week is told as: {@code ReturnWeek} (whole days in the city's zone) → {@code CompileReturn}, of {@code WeekLevels},
 * {@code WeekObservations}, {@code WeekIncidents} and {@code WeekPlans} → {@code SignReturn}, after which {@code SignedReturns} has it as it was
 * signed; {@code ConsultReturns} shows either.
 *
 * <p>May use: casework, referral, report, triage, alert, officer, place, audit, access, platform
 *
 * <p>Public face: for intake ObserveReport; the resources; for the officers' screens the use cases above with their requests and views.
 *
 * <p>Invariant: Software proposes a tension level; a named officer decides it. No observation is of a person.
 */
@NullMarked
package org.concord.tension;

import org.jspecify.annotations.NullMarked;
