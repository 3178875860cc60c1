/**
 * Observations, counts, spike detection and the ward picture. Of these the statistics stand: pure classes from
 * {@code SpikeDetector} down, which take counts and give verdicts with their reasons. What they feed opens with part 7 of
 * the plan.
 *
 * <p>To be read in the order of a day: {@code CountHistory} (what is known) → {@code Picture} (what is usual:
 * {@code FitBaseline}, {@code ReportingDelay}) → {@code WindowScan} (what stands out) → {@code Episodes} (what of it is news,
 * above the bar of {@code AlarmBudget}) → {@code Spike} and {@code SpikeWords} (what officers are told). Beside it stand
 * {@code SlowRises} for what no week shows, {@code NearRepeat} and {@code KnoxTable} for a street, and
 * {@code SecondOpinion}, {@code Cusum} and {@code PermutationScan}: published methods, equal to their reference
 * implementations, to be shown beside the verdict.
 *
 * <p>Around them goes the watch: {@code WatchTask} (when) → {@code WatchTension} (a round) → {@code RenewWatch} (the bar, once a week)
 * and {@code DetectSpikes} (the only door: it holds the watch) → {@code WatchRun} (pure: what the days since the last look change) →
 * {@code SignalBook} (signals, and what was told of them, kept as told) → {@code TellOfSignals} (whom it pages). Officers read them by
 * {@code ConsultSignals} and say by {@code JudgeSignal} what they found, which moves the bar ({@code Governor}).
 *
 * <p>May use: casework, report, triage, alert, officer, place, audit, access, platform
 *
 * <p>Public face: ConsultSignals, JudgeSignal with SignalView, VerdictRequest and their enums.
 *
 * <p>Invariant: Software proposes a tension level; a named officer decides it.
 */
@NullMarked
package org.concord.tension;

import org.jspecify.annotations.NullMarked;
