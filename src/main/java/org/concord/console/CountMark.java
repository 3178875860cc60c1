package org.concord.console;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * What is marked below a chart of counts: an event with its watch, or a signal.
 *
 * @param sign what stands for it in the chart
 * @param from of the watch, or of the signal; {@code until} is the last day
 * @param first the event's own first day; {@code last} is its last
 * @param said when it is, in words
 * @param path where to read of it; null for whoever may not
 */
public record CountMark(
        String sign,
        boolean signal,
        LocalDate from,
        LocalDate until,
        LocalDate first,
        LocalDate last,
        String title,
        String said,
        @Nullable String path) {}
