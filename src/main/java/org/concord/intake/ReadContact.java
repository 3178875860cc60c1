package org.concord.intake;

import java.time.DateTimeException;
import java.time.DayOfWeek;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.regex.Pattern;
import org.concord.platform.Validation;
import org.concord.report.NewReport;
import org.concord.report.SafeChannel;
import org.jspecify.annotations.Nullable;

/**
 * Reads how somebody can be reached.
 *
 * @param at where it stands in the body, for example {@code /reporter}
 */
record ReadContact(String at, Validation validation) {
    private static final int LONGEST_NAME = 200;
    private static final int LONGEST_EMAIL = 254;
    private static final int LONGEST_PHONE = 40;
    private static final int LONGEST_NOTE = 500;
    private static final int MOST_HOURS = 21;
    private static final List<String> DAYS = List.of("MON", "TUE", "WED", "THU", "FRI", "SAT", "SUN");
    private static final Pattern EMAIL = Pattern.compile("[^@\\s\\p{Cntrl}]{1,64}@[^@\\s\\p{Cntrl}]+");
    private static final Pattern PHONE = Pattern.compile("[0-9+() .\\-x]{3,}");

    void check(@Nullable String name, @Nullable String email, @Nullable String phone) {
        validation
                .optional(name, LONGEST_NAME, at + "/name")
                .check(isEmail(email), at + "/email", "is an e-mail address")
                .check(isPhone(phone), at + "/phone", "is a phone number");
    }

    NewReport.@Nullable ContactSafety safety(ReportRequest.@Nullable ContactSafety safety) {
        if (safety == null) {
            return null;
        }
        String here = at + "/contactSafety";
        validation.optional(safety.note(), LONGEST_NOTE, here + "/note");
        List<@Nullable SafeChannel> channels = safety.safeChannels() == null ? List.of() : safety.safeChannels();
        validation.check(channels.stream().noneMatch(Objects::isNull), here + "/safeChannels", "holds no null");
        List<ReportRequest.@Nullable SafeHours> hours = safety.safeHours() == null ? List.of() : safety.safeHours();
        validation.check(hours.size() <= MOST_HOURS, here + "/safeHours", "has at most " + MOST_HOURS + " entries");
        List<NewReport.SafeHours> known = new ArrayList<>();
        for (int i = 0; i < Math.min(hours.size(), MOST_HOURS); i++) {
            hours(hours.get(i), here + "/safeHours/" + i).ifPresent(known::add);
        }
        return new NewReport.ContactSafety(
                channels.stream().filter(Objects::nonNull).toList(), known, blankToNull(safety.note()));
    }

    private Optional<NewReport.SafeHours> hours(ReportRequest.@Nullable SafeHours told, String pointer) {
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

    private static boolean isEmail(@Nullable String text) {
        return blankToNull(text) == null
                || text.length() <= LONGEST_EMAIL && EMAIL.matcher(text.strip()).matches();
    }

    private static boolean isPhone(@Nullable String text) {
        return blankToNull(text) == null
                || text.length() <= LONGEST_PHONE && PHONE.matcher(text.strip()).matches();
    }

    static @Nullable String blankToNull(@Nullable String text) {
        return text == null || text.isBlank() ? null : text.strip();
    }
}
