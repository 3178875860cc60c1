package org.concord.casework;

/** Which way a message goes. */
public enum MessageDirection {
    TO_REPORTER,
    FROM_REPORTER
}
