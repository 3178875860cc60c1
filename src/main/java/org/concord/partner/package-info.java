/**
 * Partner organisations, their tokens and the mapping of their codes to ours.
 *
 * <p>May use: casework, report, triage, delivery, place, audit, access, platform
 *
 * <p>Public face: Partners, CodeMapping, MappingInUse; for the administrators' screens RegisterPartner, IssuePartnerToken, RevokePartnerToken,
 * ChangeCodeMapping.
 *
 * <p>Invariant: A code we do not know never loses a report.
 */
@NullMarked
package org.concord.partner;

import org.jspecify.annotations.NullMarked;
