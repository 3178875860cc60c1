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
 * <p>What is done about it: {@code TensionActions} by {@code AddTensionAction}, {@code ChangeTensionAction} and {@code ApprovePublicLine}, of the
 * kinds and by the rules of {@code referral}; {@code ActionsDue} sums them up. With whom: {@code NetworkContacts}, people who agreed to be known,
 * each under a key of their own that {@code WithdrawNetworkConsent} destroys. {@code WardSight} says who sees what.
 *
 * <p>May use: casework, referral, report, triage, alert, officer, place, audit, access, platform
 *
 * <p>Public face: ActionsDue; the resources; for the officers’ screens AddTensionAction, ChangeTensionAction, ApprovePublicLine,
 * ConsultTensionActions, ActionOwners; ConsultNetwork, AddNetworkContact, ChangeNetworkContact, RenewNetworkConsent, WithdrawNetworkConsent,
 * LogNetworkContact; with their requests and views.
 *
 * <p>Invariant: Software proposes a tension level; a named officer decides it.
 */
@NullMarked
package org.concord.tension;

import org.jspecify.annotations.NullMarked;
