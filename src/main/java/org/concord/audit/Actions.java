package org.concord.audit;

import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The names of what can be done, taken from the events themselves: {@code CaseOpened} is {@code case-opened}. */
public final class Actions {
    private static final ClassValue<String> NAMES = new ClassValue<>() {
        @Override
        protected String computeValue(Class<?> event) {
            return event.getSimpleName().replaceAll("(?<=[a-z])(?=[A-Z])", "-").toLowerCase(Locale.ROOT);
        }
    };

    /** Each by its name. */
    public static final Set<String> ALL =
            records(AuditEvent.class).map(Actions::of).collect(Collectors.toUnmodifiableSet());

    /** Those that say what somebody was shown (Data Protection Act 2018 s.62: consultation). */
    static final Set<String> READING = Stream.of(
                    AuditEvent.CaseConsulted.class,
                    AuditEvent.ReportConsulted.class,
                    AuditEvent.TrailRead.class,
                    CaseEvent.CasesSuggested.class,
                    CaseEvent.CasesSearched.class,
                    CaseEvent.CaseSummarised.class,
                    CaseEvent.CasesExported.class,
                    CaseEvent.FiguresExported.class,
                    CaseEvent.RepeatsConsulted.class,
                    CaseEvent.GlassBroken.class,
                    EvidenceEvent.EvidenceConsulted.class,
                    IdentityEvent.IdentityOpened.class,
                    ObservationEvent.ObservationConsulted.class,
                    ObservationEvent.ObservationsListed.class,
                    ReferralEvent.HandOversRead.class,
                    ReporterEvent.FollowUpOpened.class,
                    ReturnEvent.WeeklyReturnConsulted.class,
                    ReporterEvent.MyReportRead.class,
                    ReporterEvent.CentreReportsListed.class,
                    ReporterEvent.CentreReportRead.class,
                    TensionActionEvent.NetworkListed.class,
                    TensionActionEvent.NetworkContactRead.class,
                    TensionActionEvent.NetworkLogRead.class)
            .map(Actions::of)
            .collect(Collectors.toUnmodifiableSet());

    private Actions() {}

    private static Stream<Class<?>> records(Class<?> event) {
        return event.isSealed()
                ? Stream.of(event.getPermittedSubclasses()).flatMap(Actions::records)
                : Stream.of(event);
    }

    static String of(Class<?> event) {
        return NAMES.get(event);
    }
}
