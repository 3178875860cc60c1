package org.concord.intake;

/** Whether an import is still on its way. FAILED = cut off before its end; sending the file again goes on where it stopped. */
public enum ImportState {
    RUNNING,
    DONE,
    FAILED
}
