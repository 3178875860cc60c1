/**
 * What was said, kept as it was told: strands, incident types, consent in versions, the files that were sent with it.
 *
 * <p>May use: place, vault, evidence, access, audit, platform
 *
 * <p>Public face: Report, Reports, NewReport, Receipts, Consents, ContactPlans, Tellers, Attachments.
 *
 * <p>Invariant: A report is never edited; an answer that was not given stays null.
 */
@NullMarked
package org.concord.report;

import org.jspecify.annotations.NullMarked;
