package org.concord.casework;

/** Where a task stands. */
public enum TaskState {
    OPEN,
    DONE,
    CANCELLED
}
