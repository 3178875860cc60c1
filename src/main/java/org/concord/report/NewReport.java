package org.concord.report;

import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.concord.place.IncidentType;
import org.concord.place.Point;
import org.concord.place.Postcode;
import org.concord.place.Strand;
import org.concord.place.Ward;
import org.jspecify.annotations.Nullable;

/**
 * A report as it was told, checked and ready to be kept. What was not said is null.
 *
 * @param bodyHash keyed hash of the body, for telling a repeat of the same sourceRef from another report
 */
public record NewReport(
        ReportKind kind,
        String narrative,
        Occurred occurred,
        PlaceTold place,
        List<Strand> strands,
        List<IncidentType> types,
        Harm harm,
        Teller teller,
        List<Subject> subjects,
        ConsentGiven consent,
        Source source) {

    /** When it happened. {@code on} is the local date where only the day is known. */
    public record Occurred(
            @Nullable Instant from,
            @Nullable Instant to,
            @Nullable LocalDate on,
            Precision precision) {}

    /**
     * Where it happened.
     *
     * @param wardReported the code that was named, be it the ward or not
     */
    public record PlaceTold(
            WardFound found,
            @Nullable String wardReported,
            @Nullable Postcode postcode,
            @Nullable Point point,
            @Nullable String description,
            @Nullable PlaceType type) {

        public boolean isHome() {
            return type == PlaceType.HOME;
        }

        public @Nullable Ward ward() {
            return found.ward();
        }

        public boolean outOfArea() {
            return found.outOfArea();
        }
    }

    /**
     * The ward in which it happened, as far as it was found.
     *
     * @param outOfArea known to be in none of ours
     * @param by null if nothing told
     * @param ofPostcode what the postcode says, whether or not it decided
     */
    public record WardFound(
            @Nullable Ward ward,
            boolean outOfArea,
            @Nullable WardFoundBy by,
            @Nullable Ward ofPostcode) {
        public static final WardFound NOTHING = new WardFound(null, false, null, null);
    }

    /** Who tells us, and how they may be reached. Name, e-mail, phone and safety plan go to the vault. */
    public record Teller(
            @Nullable ReporterRole role,
            @Nullable Boolean victimKnows,
            @Nullable Boolean victimConsents,
            IdentityChoice identity,
            String language,
            @Nullable String name,
            @Nullable String email,
            @Nullable String phone,
            @Nullable ContactSafety safety) {}

    /** When and how it is safe to contact somebody. */
    public record ContactSafety(
            List<SafeChannel> safeChannels,
            List<SafeHours> safeHours,
            @Nullable String note) {}

    /** Local times on some days of the week. */
    public record SafeHours(List<DayOfWeek> days, LocalTime from, LocalTime to) {}

    /** A person complained about. Name and description go to the vault. */
    public record Subject(
            @Nullable Boolean known,
            @Nullable Relationship relationship,
            @Nullable String name,
            @Nullable String description) {}

    /**
     * What may be told to whom. Nothing said is a no.
     *
     * @param centre whether the reporting centre at which it was entered may see how it goes on
     */
    public record ConsentGiven(
            PoliceConsent police,
            Set<ConsentRecipient> partners,
            @Nullable Boolean support,
            @Nullable Boolean centre) {}

    /**
     * Which door it came in by.
     *
     * @param partner whose system sent it, or the reporting centre at which a person entered it
     */
    public record Source(
            Channel channel,
            @Nullable UUID partner,
            @Nullable UUID enteredBy,
            @Nullable String sourceRef,
            byte @Nullable [] bodyHash) {

        /** Whether a partner's own system sent it; with a reporting centre, which is a partner too, a person entered it. */
        public boolean isOfPartnerSystem() {
            return partner != null && enteredBy == null;
        }
    }
}
