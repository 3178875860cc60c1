package org.concord.intake;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The answer to a report.
 *
 * @param receipt secret of the reporter, shown once; absent when a partner repeats a report
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record ReportAnswer(
        String reference, @Nullable String receipt, Instant receivedAt, List<String> nextSteps, Emergency emergency) {

    /** What to do when somebody is in danger. */
    public record Emergency(String advice, List<Number> numbers) {}

    public record Number(String label, @Nullable String phone) {}
}
