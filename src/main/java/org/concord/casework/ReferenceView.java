package org.concord.casework;

import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.concord.access.Role;
import org.concord.place.IncidentType;
import org.concord.place.Strand;
import org.concord.report.Channel;
import org.concord.report.ConsentRecipient;
import org.concord.report.IdentityChoice;
import org.concord.report.Injury;
import org.concord.report.PlaceType;
import org.concord.report.PoliceConsent;
import org.concord.report.Precision;
import org.concord.report.PreviousIncidents;
import org.concord.report.Relationship;
import org.concord.report.ReportKind;
import org.concord.report.ReporterRole;
import org.concord.report.SafeChannel;
import org.concord.triage.Category;
import org.concord.triage.Severity;

/** Every code of the contract with a label, so that a form or a partner need not guess. */
public record ReferenceView(
        List<StrandCode> strands,
        List<Code> incidentTypes,
        List<Code> roles,
        List<Code> severities,
        List<Code> statuses,
        List<Code> categories,
        List<Code> kinds,
        List<Code> precisions,
        List<Code> reporterRoles,
        List<Code> identities,
        List<Code> safeChannels,
        List<Code> policeConsents,
        List<Code> consentRecipients,
        List<Code> injuries,
        List<Code> previousIncidents,
        List<Code> relationships,
        List<Code> placeTypes,
        List<Code> channels,
        List<Code> crimeStatuses,
        List<Code> closureReasons) {

    public record Code(String code, String label) {}

    public record StrandCode(
            String code, String label, boolean monitoredNationally, boolean monitoredLocally, LocalDate validFrom) {}

    static ReferenceView of(List<Strand> strands, List<IncidentType> types) {
        return new ReferenceView(
                strands.stream()
                        .map(s -> new StrandCode(
                                s.code(), s.label(), s.monitoredNationally(), s.monitoredLocally(), s.validFrom()))
                        .toList(),
                types.stream().map(type -> new Code(type.code(), type.label())).toList(),
                Stream.of(Role.values())
                        .map(role -> new Code(role.code(), label(role)))
                        .toList(),
                codes(Severity.values()),
                codes(CaseStatus.values()),
                codes(Category.values()),
                codes(ReportKind.values()),
                codes(Precision.values()),
                codes(ReporterRole.values()),
                codes(IdentityChoice.values()),
                codes(SafeChannel.values()),
                codes(PoliceConsent.values()),
                codes(ConsentRecipient.values()),
                codes(Injury.values()),
                codes(PreviousIncidents.values()),
                codes(Relationship.values()),
                codes(PlaceType.values()),
                codes(Channel.values()),
                codes(CrimeStatus.values()),
                codes(ClosureReason.values()));
    }

    private static List<Code> codes(Enum<?>[] values) {
        return Stream.of(values)
                .map(value -> new Code(value.name(), label(value)))
                .toList();
    }

    /** PUBLIC_TRANSPORT reads “Public transport”, P1_CRITICAL “P1 critical”. */
    private static String label(Enum<?> value) {
        String words = value.name().toLowerCase(Locale.ROOT).replace('_', ' ');
        return Character.toUpperCase(words.charAt(0)) + words.substring(1);
    }
}
