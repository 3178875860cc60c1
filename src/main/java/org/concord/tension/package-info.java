/**
 * Observations, counts, spike detection and the ward picture. The statistics are pure classes from {@code SpikeDetector} down, which take counts and
 * give verdicts with their reasons.
 *
 * <p>To be read in the order of a day: {@code CountHistory} (what is known) → {@code Picture} (what is usual:
 * {@code FitBaseline}, {@code ReportingDelay}) → {@code WindowScan} (what stands out) → {@code Episodes} (what of it is news,
 * above the bar of {@code AlarmBudget}) → {@code Spike} and {@code SpikeWords} (what officers are told). Beside it stand
 * {@code SlowRises} for what no week shows, {@code NearRepeat} and {@code KnoxTable} for a street, and
 * {@code SecondOpinion}, {@code Cusum} and {@code PermutationScan}: published methods, equal to their reference
 * implementations, to be shown beside the verdict.
 *
 * <p>How tense a ward is: {@code WardEvidenceSource} (each knows a part) → {@code GatherEvidence} → {@code ProposeLevel} (pure) says which level what is
 * known speaks for; {@code AssessWard} is where somebody decides, {@code LevelScale} the scale as data; that a level needs review follows from the
 * clock, {@code LevelState}.
 *
 * <p>May use: casework, report, triage, alert, officer, place, audit, access, platform
 *
 * <p>Public face: the resources; for the officers’ screens ConsultWards, ConsultLevels, AssessWard and LevelScale, with their requests and views.
 *
 * <p>Invariant: Software proposes a tension level; a named officer decides it.
 */
@NullMarked
package org.concord.tension;

import org.jspecify.annotations.NullMarked;
