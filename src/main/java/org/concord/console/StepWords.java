package org.concord.console;

import org.concord.casework.CaseStatus;
import org.jspecify.annotations.Nullable;

/** What an officer does who moves a case to a status. */
final class StepWords {
    private StepWords() {}

    static String of(CaseStatus to) {
        return switch (to) {
            case RECEIVED -> "Put it back among the new ones";
            case TRIAGED -> "Triaged: its grade is confirmed, nobody has it yet";
            case ASSIGNED -> "Assigned: an officer has it";
            case IN_PROGRESS -> "In progress: work on it has begun";
            case REFERRED -> "Referred: others have it now";
            case RESOLVED -> "Resolved: the work on it is done";
            case CLOSED -> "Close it";
            case REOPENED -> "Open it again";
            case WITHDRAWN -> "Withdraw it";
            case DUPLICATE -> "Part of another case";
        };
    }

    static @Nullable String hint(CaseStatus to) {
        return switch (to) {
            case CLOSED -> "The reporter finds the outcome in the thread.";
            case WITHDRAWN -> "Because the reporter wants nothing more to be done.";
            case RECEIVED, TRIAGED, ASSIGNED, IN_PROGRESS, REFERRED, RESOLVED, REOPENED, DUPLICATE -> null;
        };
    }
}
