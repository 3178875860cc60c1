package org.concord.alert;

/** What an alert is about. */
public enum AlertKind {
    NEW_CASE
}
