package org.concord.report;

/** What kind of report it is: something that happened, or a worry that something is building up. */
public enum ReportKind {
    HATE_INCIDENT,
    TENSION_OBSERVATION
}
