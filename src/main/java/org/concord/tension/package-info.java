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
 * <p>Beside what is counted stands what officers know: {@code AddEvent}, {@code ChangeEvent} and {@code ReviewEvent} keep the calendar of
 * events, each with its {@code WatchWindow}; {@code AddRumour}, {@code ChangeRumour} and {@code DecideLine} keep what is said in the city, and
 * what may be said against it once two people have agreed.
 *
 * <p>May use: casework, report, triage, alert, officer, place, audit, access, platform
 *
 * <p>Public face: {@code EventsAhead} and {@code RumourLines} for who reports on tension; the use cases above for the console.
 *
 * <p>Invariant: Software proposes a tension level; a named officer decides it.
 */
@NullMarked
package org.concord.tension;

import org.jspecify.annotations.NullMarked;
