package org.concord.intake;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import java.util.List;
import org.concord.report.ConsentRecipient;
import org.concord.report.Harm;
import org.concord.report.IdentityChoice;
import org.concord.report.PlaceType;
import org.concord.report.PoliceConsent;
import org.concord.report.Precision;
import org.concord.report.Relationship;
import org.concord.report.ReportKind;
import org.concord.report.ReporterRole;
import org.concord.report.SafeChannel;
import org.jspecify.annotations.Nullable;

/** The body of {@code POST /api/v1/reports}, as it was sent. Absent = null = not said. */
public record ReportRequest(
        @Nullable ReportKind kind,
        @Nullable String narrative,
        @Nullable Occurred occurred,
        @Nullable Place place,
        @Nullable List<@Nullable String> incidentTypes,
        @Nullable List<@Nullable String> motivations,
        @Nullable ReporterRole reporterRole,
        @Nullable OnBehalf onBehalf,
        @Nullable Harm harm,
        @Nullable Reporter reporter,
        @Nullable List<@Nullable Subject> subjects,
        @Nullable Consent consent,
        @Nullable String sourceRef) {

    public record Occurred(
            @Nullable Instant from,
            @Nullable Instant to,
            @Nullable Precision precision) {}

    public record Place(
            @Nullable String wardCode,
            @Nullable String postcode,
            @Nullable MapPoint point,
            @Nullable String description,
            @Nullable PlaceType placeType) {}

    /** WGS84 degrees. */
    public record MapPoint(@Nullable Double lat, @Nullable Double lon) {}

    /** For a third party: whether the victim knows of the report and agrees to it. */
    public record OnBehalf(
            @Nullable Boolean victimKnows, @Nullable Boolean victimConsents) {}

    public record Reporter(
            @Nullable IdentityChoice identity,
            @Nullable String name,
            @Nullable String email,
            @Nullable String phone,
            @Nullable String language,
            @Nullable ContactSafety contactSafety) {}

    public record ContactSafety(
            @Nullable List<@Nullable SafeChannel> safeChannels,
            @Nullable List<@Nullable SafeHours> safeHours,
            @Nullable String note) {}

    /** Days MON to SUN, local times HH:mm. */
    public record SafeHours(
            @Nullable List<@Nullable String> days,
            @Nullable String from,
            @Nullable String to) {}

    public record Subject(
            @Nullable Boolean known,
            @Nullable Relationship relationship,
            @Nullable String name,
            @Nullable String description) {}

    /** @param centre left out where it is not said, so that what a partner sent before it could be said has the same fingerprint */
    public record Consent(
            @Nullable PoliceConsent police,
            @Nullable List<@Nullable ConsentRecipient> partners,
            @Nullable Boolean support,

            @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable
            Boolean centre) {}

    /** The same report with the time it happened, for those whose precision asks for one. */
    public ReportRequest withOccurredFrom(Instant from) {
        Precision precision = occurred == null ? Precision.UNKNOWN : occurred.precision();
        boolean needed = precision != Precision.UNKNOWN && precision != Precision.ONGOING;
        return new ReportRequest(
                kind,
                narrative,
                new Occurred(needed ? from : null, null, precision),
                place,
                incidentTypes,
                motivations,
                reporterRole,
                onBehalf,
                harm,
                reporter,
                subjects,
                consent,
                sourceRef);
    }
}
