package org.concord.report;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * A report as an officer reads it. Who told it is only {@code held}.
 *
 * @param contactSafety null if nothing was said of it
 */
public record ReportView(
        String reference,
        ReportKind kind,
        Channel channel,
        Instant receivedAt,
        @Nullable String narrative,
        OccurredView occurred,
        PlaceView place,
        List<String> incidentTypes,
        List<String> motivations,
        @Nullable ReporterRole reporterRole,
        @Nullable OnBehalfView onBehalf,
        String language,
        Harm harm,
        IdentityView identity,
        @Nullable ContactSafetyView contactSafety,
        List<SubjectView> subjects,
        ConsentView consent,
        List<AttachmentView> attachments) {

    public record OccurredView(
            @Nullable Instant from,
            @Nullable Instant to,
            @Nullable LocalDate on,
            Precision precision) {}

    /**
     * Of a home: ward, outward code and a point on a 100 m grid.
     *
     * @param wardReported the code that the sender named
     * @param wardFoundBy which answer decided
     * @param wardOfPostcode what the postcode says, whether or not it decided
     * @param wardsDisagree whether an answer that did not decide says something else
     */
    public record PlaceView(
            @Nullable String ward,
            @Nullable String wardReported,
            @Nullable WardFoundBy wardFoundBy,
            @Nullable String wardOfPostcode,
            boolean wardsDisagree,
            @Nullable String outwardCode,
            @Nullable String postcode,
            @Nullable PointView point,
            @Nullable PlaceType placeType,
            @Nullable String description) {}

    public record PointView(BigDecimal lat, BigDecimal lon) {}

    public record OnBehalfView(
            @Nullable Boolean victimKnows, @Nullable Boolean victimConsents) {}

    /**
     * @param held whether the vault keeps something of the reporter, their home or the people complained about
     * @param since when an officer accepted who the reporter says they are; null = as it came with the report
     */
    public record IdentityView(
            IdentityChoice identity, boolean held, @Nullable Instant since) {}

    public record SubjectView(
            @Nullable Boolean known, @Nullable Relationship relationship) {}

    /**
     * @param centre whether the reporting centre at which it was entered may see how it goes on
     * @param givenBy with the report, later by whoever holds the receipt, or by an officer who checked who asked
     */
    public record ConsentView(
            int version,
            PoliceConsent police,
            Set<ConsentRecipient> partners,
            @Nullable Boolean support,
            @Nullable Boolean centre,
            Instant givenAt,
            ConsentSource givenBy) {}

    /**
     * How the reporter may be reached without danger. Addresses are not shown, and the note, which may hold anything, comes with them.
     *
     * @param safeHours none = at any hour
     * @param noteHeld whether the vault keeps a note on it, like “never leave a message”: ask before you call or write
     * @param automatic by which of them the service itself tells that there is news; all others are a person's work
     */
    public record ContactSafetyView(
            List<SafeChannel> safeChannels,
            List<SafeHoursView> safeHours,
            boolean noteHeld,
            List<SafeChannel> automatic) {}

    /** Days MON to SUN, local times HH:mm. */
    public record SafeHoursView(List<String> days, String from, String to) {}
}
