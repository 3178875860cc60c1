/**
 * The resident's side, as pages: the report form, the way back to one's report, leaving at once. One thing a page, complete without
 * JavaScript, in several languages. {@code Question} names the pages and their order, {@code Questions} what each asks, {@code ReportOf} what
 * the answers mean; what is true of a report is decided behind {@code intake.SubmitReport}, as for every other door.
 *
 * <p>What is answered meanwhile is a {@code Draft}: kept by the service alone, sealed under a key that only the browser's cookie holds, and
 * gone when it is sent, left by Exit, untouched for some hours, or a day old.
 *
 * <p>{@code MissingPages} answers for addresses that are none, and for our failures, outside of the officers' side.
 *
 * <p>May use: intake, casework, officer, report, evidence, place, access, audit, platform
 *
 * <p>Public face: ResidentConfig, Assets, VisitorReports, CallReports.
 *
 * <p>Invariant: Nothing that was answered stands in an address, a log, or a page that a browser may keep.
 */
@NullMarked
package org.concord.resident;

import org.jspecify.annotations.NullMarked;
