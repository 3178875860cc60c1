package org.concord.tension;

import java.time.Instant;
import java.time.LocalDate;
import org.concord.casework.CaseStatus;
import org.concord.triage.Severity;

/**
 * A case that stands behind a count.
 *
 * @param happenedOn the first of the days asked for on which it is counted
 */
public record CellCaseView(
        String reference, LocalDate happenedOn, Instant receivedAt, CaseStatus status, Severity severity) {}
