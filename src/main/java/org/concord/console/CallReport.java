package org.concord.console;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.concord.intake.ReportRequest;
import org.concord.report.ConsentRecipient;
import org.concord.report.Harm;
import org.concord.report.IdentityChoice;
import org.concord.report.Injury;
import org.concord.report.PlaceType;
import org.concord.report.PoliceConsent;
import org.concord.report.Precision;
import org.concord.report.PreviousIncidents;
import org.concord.report.ReportKind;
import org.concord.report.ReporterRole;
import org.concord.report.SafeChannel;
import org.jspecify.annotations.Nullable;

/** What was typed during a call, as the body that the API takes. What was not said is left out; nothing is guessed. Pure. */
record CallReport(Typed typed, ZoneId zone) {

    /** @throws org.concord.platform.Refusal 400 if a field cannot be read */
    ReportRequest request() {
        ReportRequest request = new ReportRequest(
                typed.choice("kind", ReportKind.class),
                typed.text("narrative"),
                occurred(),
                place(),
                listed("types"),
                listed("motivations"),
                typed.choice("role", ReporterRole.class),
                onBehalf(),
                harm(),
                reporter(),
                CallSubjects.told(typed),
                consent(),
                null);
        typed.validation().refuseIfFailed();
        return request;
    }

    private ReportRequest.@Nullable Occurred occurred() {
        Precision told = typed.choice("precision", Precision.class);
        LocalDate day = typed.day("day");
        LocalTime time = time("time");
        LocalTime untilTime = time("untilTime");
        LocalDate untilDay = typed.day("untilDay");
        typed.validation().check(time == null || day != null, "/day", "is needed with the time");
        // A day without a time is a day, however well it is remembered.
        boolean dayAlone = time == null && day != null && (told == Precision.EXACT || told == Precision.APPROXIMATE);
        if (told == null) {
            return null;
        }
        return new ReportRequest.Occurred(
                at(day, Objects.requireNonNullElse(time, LocalTime.MIN)),
                untilTime == null && untilDay == null
                        ? null
                        : at(untilDay == null ? day : untilDay, Objects.requireNonNullElse(untilTime, LocalTime.MAX)),
                dayAlone ? Precision.DAY : told);
    }

    private @Nullable Instant at(@Nullable LocalDate day, LocalTime time) {
        return day == null ? null : day.atTime(time).atZone(zone).toInstant();
    }

    private @Nullable LocalTime time(String name) {
        String text = typed.text(name);
        try {
            return text == null ? null : LocalTime.parse(text);
        } catch (DateTimeException unreadable) {
            typed.validation().check(false, "/" + name, "is a time, like 14:30");
            return null;
        }
    }

    private ReportRequest.@Nullable Place place() {
        ReportRequest.MapPoint point = point();
        PlaceType type = typed.choice("placeType", PlaceType.class);
        boolean said = point != null
                || type != null
                || Stream.of("ward", "postcode", "place").anyMatch(name -> typed.text(name) != null);
        return said
                ? new ReportRequest.Place(typed.text("ward"), typed.text("postcode"), point, typed.text("place"), type)
                : null;
    }

    private ReportRequest.@Nullable MapPoint point() {
        Double lat = degrees("lat");
        Double lon = degrees("lon");
        return lat == null && lon == null ? null : new ReportRequest.MapPoint(lat, lon);
    }

    private @Nullable Double degrees(String name) {
        String text = typed.text(name);
        boolean readable = text == null || text.matches("-?\\d{1,3}(\\.\\d{1,12})?");
        typed.validation().check(readable, "/" + name, "is a number, like 52.905");
        return text == null || !readable ? null : Double.valueOf(text);
    }

    private ReportRequest.@Nullable OnBehalf onBehalf() {
        Boolean knows = typed.yes("victimKnows");
        Boolean consents = typed.yes("victimConsents");
        return knows == null && consents == null ? null : new ReportRequest.OnBehalf(knows, consents);
    }

    private Harm harm() {
        List<String> ticked = typed.all("harm");
        return new Harm(
                typed.choice("injury", Injury.class),
                so(ticked, "weapon"),
                so(ticked, "threatToLife"),
                typed.yes("ongoing"),
                so(ticked, "childAffected"),
                so(ticked, "propertyDamage"),
                so(ticked, "homeTargeted"),
                so(ticked, "organisedGroup"),
                typed.choice("previous", PreviousIncidents.class),
                so(ticked, "feelsUnsafe"));
    }

    private ReportRequest.Reporter reporter() {
        return new ReportRequest.Reporter(
                typed.choice("identity", IdentityChoice.class),
                typed.text("name"),
                typed.text("email"),
                typed.text("phone"),
                typed.text("language"),
                safety());
    }

    private ReportRequest.@Nullable ContactSafety safety() {
        List<SafeChannel> channels = typed.choices("channels", SafeChannel.class);
        List<String> days = typed.all("days");
        String from = typed.text("safeFrom");
        String to = typed.text("safeTo");
        boolean hours = !days.isEmpty() || from != null || to != null;
        if (channels.isEmpty() && !hours && typed.text("note") == null) {
            return null;
        }
        ReportRequest.SafeHours safe = new ReportRequest.SafeHours(
                days.isEmpty() ? null : List.copyOf(days),
                Objects.requireNonNullElse(from, "00:00"),
                Objects.requireNonNullElse(to, "23:59"));
        return new ReportRequest.ContactSafety(List.copyOf(channels), hours ? List.of(safe) : null, typed.text("note"));
    }

    private ReportRequest.Consent consent() {
        return new ReportRequest.Consent(
                typed.choice("police", PoliceConsent.class),
                List.copyOf(typed.choices("partners", ConsentRecipient.class)),
                typed.yes("support"),
                null);
    }

    private @Nullable List<@Nullable String> listed(String name) {
        List<String> all = typed.all(name);
        return all.isEmpty() ? null : List.copyOf(all);
    }

    private static @Nullable Boolean so(List<String> ticked, String what) {
        return ticked.contains(what) ? Boolean.TRUE : null;
    }
}
