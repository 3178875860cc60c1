package org.concord.casework;

import java.util.List;
import org.concord.triage.Severity;
import org.jspecify.annotations.Nullable;

/** What a person makes of a case; what is left out stays as it is, and only {@code reason} is a confirmation. */
public record AssessmentRequest(
        @Nullable Severity severity,
        @Nullable CrimeStatus crimeStatus,
        @Nullable List<@Nullable String> strandsAdded,
        @Nullable List<@Nullable String> incidentTypes,
        @Nullable String wardCode,
        @Nullable String reason) {}
