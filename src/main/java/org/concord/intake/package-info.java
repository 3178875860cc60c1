/**
 * Every door a report comes in by: public API, staff, partner systems, bulk import.
 *
 * <p>May use: tension, partner, referral, casework, officer, report, triage, vault, evidence, place, audit, access, platform
 *
 * <p>Public face: SubmitReport, AnswerReport, ReportSource, ConsultCentre.
 *
 * <p>Invariant: One transaction: report, identity, case, alert and audit entries are all there or none.
 */
@NullMarked
package org.concord.intake;

import org.jspecify.annotations.NullMarked;
