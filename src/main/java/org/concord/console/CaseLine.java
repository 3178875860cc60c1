package org.concord.console;

import org.jspecify.annotations.Nullable;

/**
 * What the head of a page says of the case that something is done to: enough to know which it is, nothing of what was told.
 *
 * @param path of its page
 * @param officer null if nobody has it
 */
public record CaseLine(
        String reference,
        String path,
        String status,
        int rank,
        String grade,
        @Nullable String ward,
        @Nullable String officer,
        DueWords due,
        boolean paused,
        int version) {}
