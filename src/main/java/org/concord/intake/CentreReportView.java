package org.concord.intake;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import org.concord.report.ReportKind;
import org.jspecify.annotations.Nullable;

/**
 * What a reporting centre sees of a report that one of its advisers entered. Without the reporter's consent only that there was one: the rest is
 * left out. Never what was told, where exactly, by whom, the messages or the receipt.
 *
 * @param consent whether the reporter allows the centre to see how it goes on
 * @param reference half of what the reporter comes back with
 * @param status where things stand, in a plain English sentence
 * @param ward code, if it is known
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record CentreReportView(
        Instant receivedAt,
        ReportKind kind,
        boolean consent,
        @Nullable String reference,
        @Nullable String status,
        @Nullable String ward) {}
