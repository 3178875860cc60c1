package org.concord.console;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** What people wrote about a case and owe on it, in words. */
public final class Written {
    private Written() {}

    /** @param audience for whom it is */
    public record Note(String text, String by, String at, String audience) {}

    /**
     * @param fromReporter whether the reporter wrote it
     * @param read whether and when the other side read it
     * @param unread whether it is the reporter's and nobody here has
     * @param reports whose reporters it is of; empty where there is but one
     */
    public record Message(
            String text,
            String by,
            String at,
            boolean fromReporter,
            String read,
            boolean unread,
            List<String> reports) {}

    public record Task(String title, String owner, String due, boolean overdue) {}

    /** @param pending whether somebody has to check and decide */
    public record Request(
            String what,
            String report,
            String at,
            boolean pending,
            String state,
            @Nullable String words) {}
}
