package org.concord.report;

/** A way in which it is safe to contact the reporter. */
public enum SafeChannel {
    EMAIL,
    SMS,
    PHONE,
    POST
}
