package org.concord.casework;

import static org.concord.casework.CaseStatus.ASSIGNED;
import static org.concord.casework.CaseStatus.CLOSED;
import static org.concord.casework.CaseStatus.DUPLICATE;
import static org.concord.casework.CaseStatus.IN_PROGRESS;
import static org.concord.casework.CaseStatus.RECEIVED;
import static org.concord.casework.CaseStatus.REFERRED;
import static org.concord.casework.CaseStatus.REOPENED;
import static org.concord.casework.CaseStatus.RESOLVED;
import static org.concord.casework.CaseStatus.TRIAGED;
import static org.concord.casework.CaseStatus.WITHDRAWN;

import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.concord.triage.Severity;

/**
 * Where a case may move, as data. Pure. The store holds the same steps ({@code case_step}) and refuses all others; the README's diagram
 * is drawn from them. DUPLICATE is reached and left by merging alone.
 */
public final class CaseLifecycle {
    private static final Map<CaseStatus, List<CaseStatus>> STEPS = new EnumMap<>(Map.of(
            RECEIVED, List.of(TRIAGED, WITHDRAWN),
            TRIAGED, List.of(ASSIGNED, WITHDRAWN, CLOSED),
            ASSIGNED, List.of(IN_PROGRESS, TRIAGED, WITHDRAWN),
            IN_PROGRESS, List.of(REFERRED, RESOLVED, ASSIGNED, WITHDRAWN),
            REFERRED, List.of(IN_PROGRESS, RESOLVED),
            RESOLVED, List.of(CLOSED, IN_PROGRESS),
            CLOSED, List.of(REOPENED),
            WITHDRAWN, List.of(REOPENED),
            REOPENED, List.of(ASSIGNED, IN_PROGRESS, RESOLVED),
            DUPLICATE, List.of()));

    private CaseLifecycle() {}

    /** In the order in which they are shown. */
    public static List<CaseStatus> from(CaseStatus status) {
        return STEPS.getOrDefault(status, List.of());
    }

    static boolean allows(CaseStatus from, CaseStatus to) {
        return from(from).contains(to);
    }

    /** For the sentence of a refusal. */
    static String allowedFrom(CaseStatus status) {
        return from(status).isEmpty()
                ? "nothing, except by unmerging"
                : from(status).stream().map(Enum::name).collect(Collectors.joining(", "));
    }

    /** Closing what is grave, and closing without having done anything, takes two officers. */
    static boolean needsSecondOfficer(Severity severity, ClosureReason reason) {
        return isGrave(severity) || reason == ClosureReason.NO_FURTHER_ACTION;
    }

    /** That somebody reported in bad faith is not for the officer of the case to say, but for a manager. */
    public static boolean needsManager(ClosureReason reason) {
        return reason == ClosureReason.MALICIOUS;
    }

    /** What one officer alone does not end, nor whoever holds a receipt. */
    static boolean isGrave(Severity severity) {
        return severity == Severity.P1_CRITICAL || severity == Severity.P2_HIGH;
    }

    /** The lifecycle as a Mermaid state diagram, for the README. */
    static String diagram() {
        String steps = STEPS.entrySet().stream()
                .flatMap(from -> from.getValue().stream().map(to -> "  " + from.getKey() + " --> " + to + "\n"))
                .collect(Collectors.joining());
        return "stateDiagram-v2\n  [*] --> " + RECEIVED + "\n" + steps;
    }
}
