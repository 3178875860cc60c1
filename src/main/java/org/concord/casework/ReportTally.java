package org.concord.casework;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;

/**
 * How many reports a case has, and how many messages of their reporters nobody has read.
 */
@Embeddable
record ReportTally(
        @Column(name = "report_count") int reports,
        @Column(name = "unread_messages") int unread) {
    static final ReportTally NONE = new ReportTally(0, 0);
    static final ReportTally OF_A_NEW_CASE = new ReportTally(1, 0);

    ReportTally plus(ReportTally other) {
        return new ReportTally(reports + other.reports, unread + other.unread);
    }

    /** Never less than none. */
    ReportTally minus(ReportTally other) {
        return new ReportTally(Math.max(0, reports - other.reports), Math.max(0, unread - other.unread));
    }
}
