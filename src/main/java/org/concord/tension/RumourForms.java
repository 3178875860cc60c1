package org.concord.tension;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import org.concord.place.WorkingTime;
import org.concord.platform.Validation;
import org.jspecify.annotations.Nullable;

/** Reads what is asked of a rumour. */
@ApplicationScoped
class RumourForms {
    private static final int LONGEST_TEXT = 2000;
    private static final int LONGEST_AREA = 300;
    private static final int LONGEST_LINE = 500;
    private static final int LONGEST_WHERE = 300;
    private static final Duration OLDEST = Duration.ofDays(3653);
    /** Clocks differ. */
    private static final Duration AHEAD = Duration.ofMinutes(5);

    private static final int LATEST_REVIEW_IN_YEARS = 2;

    private final NamedCodes codes;
    private final WorkingTime workingTime;

    RumourForms(NamedCodes codes, WorkingTime workingTime) {
        this.codes = codes;
        this.workingTime = workingTime;
    }

    /** @throws org.concord.platform.Refusal 400 with everything that is wrong */
    RumourForm ofNew(RumourRequest request, Instant now) {
        Instant seen = Objects.requireNonNullElse(request.firstSeenAt(), now);
        Validation wrong = new Validation()
                .required(request.text(), LONGEST_TEXT, "/text")
                .check(
                        !seen.isAfter(now.plus(AHEAD)) && seen.isAfter(now.minus(OLDEST)),
                        "/firstSeenAt",
                        "is a time within the last ten years");
        checkChannels(wrong, request.channels());
        List<Integer> wards = codes.wards(request.wards(), null, wrong);
        checkTexts(wrong, request.area(), request.known(), request.line());
        checkReview(wrong, request.nextReview());
        wrong.refuseIfFailed();
        return new RumourForm(
                Objects.requireNonNull(request.text()).strip(),
                seen,
                channels(request.channels(), List.of()),
                EventForms.line(request.area()),
                wards,
                Objects.requireNonNullElse(request.spread(), RumourSpread.UNKNOWN),
                Objects.requireNonNullElse(request.status(), RumourStatus.UNVERIFIED),
                EventForms.line(request.known()),
                EventForms.line(request.line()),
                null,
                request.nextReview());
    }

    /** @throws org.concord.platform.Refusal 400 with everything that is wrong */
    RumourForm ofChange(RumourChangeRequest request, RumourView before) {
        Validation wrong = new Validation().check(!request.isEmpty(), "", "changes something");
        if (request.text() != null) {
            wrong.required(request.text(), LONGEST_TEXT, "/text");
        }
        if (request.channels() != null) {
            checkChannels(wrong, request.channels());
        }
        List<Integer> wards = codes.wards(
                request.wards() == null ? List.copyOf(before.wards()) : request.wards(), before.wards(), wrong);
        checkTexts(wrong, request.area(), request.known(), request.line());
        checkReview(wrong, request, before);
        RumourLineView standing = before.line();
        String line = changed(request.line(), standing == null ? null : standing.text());
        checkPublished(wrong, request.publishedWhere(), standing, line);
        wrong.refuseIfFailed();
        return new RumourForm(
                request.text() == null ? before.text() : request.text().strip(),
                before.firstSeenAt(),
                channels(request.channels(), before.channels()),
                changed(request.area(), before.area()),
                wards,
                Objects.requireNonNullElse(request.spread(), before.spread()),
                Objects.requireNonNullElse(request.status(), before.status()),
                changed(request.known(), before.known()),
                line,
                changed(request.publishedWhere(), standing == null ? null : standing.publishedWhere()),
                nextReview(request, before));
    }

    /** One that stays may be past. */
    private void checkReview(Validation wrong, RumourChangeRequest request, RumourView before) {
        if (!Objects.equals(request.nextReview(), before.nextReview())) {
            checkReview(wrong, request.nextReview());
        }
        wrong.check(
                request.nextReview() == null || !Boolean.TRUE.equals(request.noFurtherReview()),
                "/nextReview",
                "is left out where nobody needs to look at it again");
    }

    private static @Nullable LocalDate nextReview(RumourChangeRequest request, RumourView before) {
        if (Boolean.TRUE.equals(request.noFurtherReview())) {
            return null;
        }
        return request.nextReview() == null ? before.nextReview() : request.nextReview();
    }

    private static void checkPublished(
            Validation wrong, @Nullable String where, @Nullable RumourLineView standing, @Nullable String line) {
        boolean approved = standing != null
                && standing.state() == LineState.APPROVED
                && standing.text().equals(line);
        wrong.optional(where, LONGEST_WHERE, "/publishedWhere")
                .check(
                        EventForms.line(where) == null || approved,
                        "/publishedWhere",
                        "is said of a line that is approved, and of no other");
    }

    private static void checkTexts(
            Validation wrong, @Nullable String area, @Nullable String known, @Nullable String line) {
        wrong.optional(area, LONGEST_AREA, "/area")
                .optional(known, LONGEST_TEXT, "/known")
                .optional(line, LONGEST_LINE, "/line");
    }

    private void checkReview(Validation wrong, @Nullable LocalDate day) {
        LocalDate today = workingTime.today();
        wrong.check(
                day == null || !day.isBefore(today) && day.isBefore(today.plusYears(LATEST_REVIEW_IN_YEARS)),
                "/nextReview",
                "is today or a day within two years to come");
    }

    private static void checkChannels(Validation wrong, @Nullable List<@Nullable RumourChannel> channels) {
        boolean fine = channels != null
                && !channels.isEmpty()
                && channels.stream().allMatch(Objects::nonNull)
                && channels.stream().distinct().count() == channels.size();
        wrong.check(fine, "/channels", "is needed: at least one, and each once");
    }

    private static List<RumourChannel> channels(
            @Nullable List<@Nullable RumourChannel> asked, List<RumourChannel> before) {
        return asked == null
                ? before
                : asked.stream().filter(Objects::nonNull).sorted().toList();
    }

    private static @Nullable String changed(@Nullable String asked, @Nullable String before) {
        return asked == null ? before : EventForms.line(asked);
    }
}
