package org.concord.casework;

import org.jspecify.annotations.Nullable;

/** Whoever has something to do when a case takes a step; told in the transaction of the step, after it was written. */
public interface CaseWatcher {

    /** @param closure why it was closed; null unless it was */
    void moved(SeenCase file, CaseStatus from, @Nullable ClosureReason closure);
}
