package org.concord.intake;

import java.time.DateTimeException;
import java.time.DayOfWeek;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.IllformedLocaleException;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.regex.Pattern;
import org.concord.platform.Validation;
import org.concord.report.IdentityChoice;
import org.concord.report.NewReport;
import org.concord.report.ReporterRole;
import org.concord.report.SafeChannel;
import org.jspecify.annotations.Nullable;

/** Reads who tells us and how they may be reached. An anonymous report carries nothing that says who. */
final class ReadTeller {
    private static final int LONGEST_NAME = 200;
    private static final int LONGEST_EMAIL = 254;
    private static final int LONGEST_PHONE = 40;
    private static final int LONGEST_NOTE = 500;
    private static final int MOST_HOURS = 21;
    private static final String DEFAULT_LANGUAGE = "en";
    private static final List<String> DAYS = List.of("MON", "TUE", "WED", "THU", "FRI", "SAT", "SUN");
    private static final Pattern EMAIL = Pattern.compile("[^@\\s\\p{Cntrl}]{1,64}@[^@\\s\\p{Cntrl}]+");
    private static final Pattern PHONE = Pattern.compile("[0-9+() .\\-x]{3,}");
    private static final ReportRequest.Reporter NOBODY = new ReportRequest.Reporter(null, null, null, null, null, null);

    private ReadTeller() {}

    static NewReport.Teller read(ReportRequest request, Validation validation) {
        ReportRequest.Reporter reporter = request.reporter() == null ? NOBODY : request.reporter();
        ReportRequest.OnBehalf onBehalf = request.onBehalf();
        validation.check(
                onBehalf == null || request.reporterRole() == ReporterRole.THIRD_PARTY,
                "/onBehalf",
                "is for a THIRD_PARTY who reports for somebody else");
        IdentityChoice identity = reporter.identity() == null ? IdentityChoice.ANONYMOUS : reporter.identity();
        anonymousSaysNothing(identity, reporter, validation);
        validation
                .optional(reporter.name(), LONGEST_NAME, "/reporter/name")
                .check(isEmail(reporter.email()), "/reporter/email", "is an e-mail address")
                .check(isPhone(reporter.phone()), "/reporter/phone", "is a phone number");
        return new NewReport.Teller(
                request.reporterRole(),
                onBehalf == null ? null : onBehalf.victimKnows(),
                onBehalf == null ? null : onBehalf.victimConsents(),
                identity,
                language(reporter.language(), validation),
                blankToNull(reporter.name()),
                blankToNull(reporter.email()),
                blankToNull(reporter.phone()),
                safety(reporter.contactSafety(), validation));
    }

    private static void anonymousSaysNothing(
            IdentityChoice identity, ReportRequest.Reporter reporter, Validation validation) {
        String why = "is not taken with an anonymous report; choose CONFIDENTIAL or NAMED, or leave it out";
        boolean anonymous = identity == IdentityChoice.ANONYMOUS;
        validation
                .check(!anonymous || blankToNull(reporter.name()) == null, "/reporter/name", why)
                .check(!anonymous || blankToNull(reporter.email()) == null, "/reporter/email", why)
                .check(!anonymous || blankToNull(reporter.phone()) == null, "/reporter/phone", why);
    }

    private static boolean isEmail(@Nullable String text) {
        return blankToNull(text) == null
                || text.length() <= LONGEST_EMAIL && EMAIL.matcher(text.strip()).matches();
    }

    private static boolean isPhone(@Nullable String text) {
        return blankToNull(text) == null
                || text.length() <= LONGEST_PHONE && PHONE.matcher(text.strip()).matches();
    }

    /** BCP 47, as the reporter's own language, which need not be the screen's. */
    private static String language(@Nullable String tag, Validation validation) {
        if (tag == null) {
            return DEFAULT_LANGUAGE;
        }
        try {
            String known = new Locale.Builder().setLanguageTag(tag).build().toLanguageTag();
            validation.check(
                    !known.equals("und") && known.length() <= 35, "/reporter/language", "is a language tag like pl");
            return known;
        } catch (IllformedLocaleException e) {
            validation.check(false, "/reporter/language", "is a language tag like pl");
            return DEFAULT_LANGUAGE;
        }
    }

    private static NewReport.@Nullable ContactSafety safety(
            ReportRequest.@Nullable ContactSafety safety, Validation validation) {
        if (safety == null) {
            return null;
        }
        validation.optional(safety.note(), LONGEST_NOTE, "/reporter/contactSafety/note");
        List<@Nullable SafeChannel> channels = safety.safeChannels() == null ? List.of() : safety.safeChannels();
        validation.check(
                channels.stream().noneMatch(Objects::isNull), "/reporter/contactSafety/safeChannels", "holds no null");
        List<ReportRequest.@Nullable SafeHours> hours = safety.safeHours() == null ? List.of() : safety.safeHours();
        validation.check(
                hours.size() <= MOST_HOURS,
                "/reporter/contactSafety/safeHours",
                "has at most " + MOST_HOURS + " entries");
        List<NewReport.SafeHours> known = new ArrayList<>();
        for (int i = 0; i < Math.min(hours.size(), MOST_HOURS); i++) {
            hours(hours.get(i), "/reporter/contactSafety/safeHours/" + i, validation)
                    .ifPresent(known::add);
        }
        return new NewReport.ContactSafety(
                channels.stream().filter(Objects::nonNull).toList(), known, blankToNull(safety.note()));
    }

    private static Optional<NewReport.SafeHours> hours(
            ReportRequest.@Nullable SafeHours told, String pointer, Validation validation) {
        try {
            List<DayOfWeek> days = Objects.requireNonNull(told).days() == null
                    ? List.of(DayOfWeek.values())
                    : told.days().stream()
                            .map(day -> DayOfWeek.of(DAYS.indexOf(day) + 1))
                            .distinct()
                            .toList();
            return Optional.of(new NewReport.SafeHours(
                    days,
                    LocalTime.parse(Objects.requireNonNull(told.from())),
                    LocalTime.parse(Objects.requireNonNull(told.to()))));
        } catch (DateTimeException | NullPointerException e) {
            validation.check(false, pointer, "has days of MON to SUN, and from and to like 18:00");
            return Optional.empty();
        }
    }

    private static @Nullable String blankToNull(@Nullable String text) {
        return text == null || text.isBlank() ? null : text.strip();
    }
}
