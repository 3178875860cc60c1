package org.concord.report;

/** Who is telling us. */
public enum ReporterRole {
    VICTIM,
    WITNESS,
    THIRD_PARTY,
    STAFF
}
