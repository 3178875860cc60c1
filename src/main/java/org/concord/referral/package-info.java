/**
 * What is done with others about a case: telling those who can help as far as its reporters allow, actions that resolve the conflict, how great
 * the risk is to those who were targeted, hand-overs for safeguarding and Prevent, and how content reporters were in the end.
 *
 * <p>May use: casework, report, officer, place, audit, access, platform
 *
 * <p>Public face: Satisfaction; the resources; for the officers’ screens AssessRisk, ConsultRisk, RiskQuestions and RiskRule; AddAction, ChangeAction,
 * ConsultActions and ActionKinds; for what is done about tension ActionChecks, too; Disclose, ChangeDisclosure, ConsultDisclosures, Gateways and SharingRule; HandOverOnce, ConsultHandOvers and
 * HandOverRoutes; with their requests and views.
 *
 * <p>Invariant: Nothing of a report is told to anybody but by its own newest consent, or past it by a law that allows that and two officers.
 */
@NullMarked
package org.concord.referral;

import org.jspecify.annotations.NullMarked;
