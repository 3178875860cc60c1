package org.concord.tension;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.concord.place.WorkingTime;
import org.concord.platform.Validation;
import org.jspecify.annotations.Nullable;

/** Reads what is asked of an event. */
@ApplicationScoped
class EventForms {
    private static final int LONGEST_TITLE = 200;
    private static final int LONGEST_SOURCE = 300;
    private static final int LONGEST_NOTE = 2000;
    private static final int YEARS_AWAY = 10;
    private static final int MOST_DAYS = 366;
    private static final int WATCHED_BEFORE = 90;
    private static final int WATCHED_AFTER = 366;

    private final EventKinds kinds;
    private final NamedCodes codes;
    private final TensionConfig config;
    private final WorkingTime workingTime;

    EventForms(EventKinds kinds, NamedCodes codes, TensionConfig config, WorkingTime workingTime) {
        this.kinds = kinds;
        this.codes = codes;
        this.config = config;
        this.workingTime = workingTime;
    }

    /**
     * What stays as it is needs not be possible any more.
     *
     * @param before null for a new one
     * @throws org.concord.platform.Refusal 400 with everything that is wrong
     */
    EventForm read(EventRequest request, @Nullable TensionEventView before) {
        Validation wrong = new Validation();
        Optional<EventKind> kind = kind(request.kind(), before);
        wrong.check(kind.isPresent(), "/kind", "is needed: the code of a kind of event")
                .required(request.title(), LONGEST_TITLE, "/title");
        WatchWindow.Days days = days(request);
        checkDays(wrong, request.firstDay(), days);
        List<Integer> wards = codes.wards(request.wards(), before == null ? null : before.wards(), wrong);
        List<Integer> strands = codes.strands(request.strands(), before == null ? null : before.strands(), wrong);
        wrong.optional(request.source(), LONGEST_SOURCE, "/source")
                .check(request.status() != EventStatus.PAST, "/status", "is one of PLANNED, CONFIRMED, CANCELLED")
                .optional(request.note(), LONGEST_NOTE, "/note")
                .refuseIfFailed();
        return new EventForm(
                kind.orElseThrow(),
                Objects.requireNonNull(request.title()).strip(),
                days.first(),
                days.last(),
                wards,
                strands,
                line(request.source()),
                status(request, before),
                line(request.note()),
                WatchWindow.of(days, config.events()));
    }

    private Optional<EventKind> kind(@Nullable String code, @Nullable TensionEventView before) {
        return before != null && before.kind().equals(code)
                ? kinds.byCode(code)
                : kinds.today().stream().filter(one -> one.code().equals(code)).findFirst();
    }

    private static EventStatus status(EventRequest request, @Nullable TensionEventView before) {
        EventStatus standing = before == null ? EventStatus.PLANNED : before.statedStatus();
        return Objects.requireNonNullElse(request.status(), standing);
    }

    /** Without a first day, today's: what is said of the others can be looked at all the same. */
    private WatchWindow.Days days(EventRequest request) {
        LocalDate first = Objects.requireNonNullElse(request.firstDay(), workingTime.today());
        LocalDate last = Objects.requireNonNullElse(request.lastDay(), first);
        return new WatchWindow.Days(first, last, request.watchFrom(), request.watchUntil());
    }

    private void checkDays(Validation wrong, @Nullable LocalDate said, WatchWindow.Days days) {
        LocalDate today = workingTime.today();
        boolean near = said != null
                && said.isAfter(today.minusYears(YEARS_AWAY))
                && said.isBefore(today.plusYears(YEARS_AWAY));
        wrong.check(said != null, "/firstDay", "is needed")
                .check(said == null || near, "/firstDay", "is a day within ten years of today");
        if (!near) {
            return;
        }
        LocalDate from = Objects.requireNonNullElse(days.from(), days.first());
        LocalDate until = Objects.requireNonNullElse(days.until(), days.last());
        wrong.check(!days.last().isBefore(days.first()), "/lastDay", "is not before the first day")
                .check(
                        days.last().isBefore(days.first().plusDays(MOST_DAYS)),
                        "/lastDay",
                        "is within a year of the first")
                .check(!from.isAfter(days.first()), "/watchFrom", "is not after the first day")
                .check(
                        !from.isBefore(days.first().minusDays(WATCHED_BEFORE)),
                        "/watchFrom",
                        "is at most 90 days before the first day")
                .check(!until.isBefore(days.last()), "/watchUntil", "is not before the last day")
                .check(
                        !until.isAfter(days.last().plusDays(WATCHED_AFTER)),
                        "/watchUntil",
                        "is at most 366 days after the last day");
    }

    /** Null for nothing but space. */
    static @Nullable String line(@Nullable String text) {
        return text == null || text.isBlank() ? null : text.strip();
    }
}
