package org.concord.report;

/** What the person complained about is to the victim. */
public enum Relationship {
    STRANGER,
    NEIGHBOUR,
    COLLEAGUE,
    FAMILY,
    CARER,
    PUBLIC_SERVANT,
    OTHER,
    UNKNOWN
}
