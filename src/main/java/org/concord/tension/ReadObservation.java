package org.concord.tension;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.concord.access.Actor;
import org.concord.access.AreaScope;
import org.concord.officer.OnDuty;
import org.concord.place.Ward;
import org.concord.place.Wards;
import org.concord.place.WorkingTime;
import org.concord.platform.Validation;
import org.jspecify.annotations.Nullable;

/** Reads what somebody observed. */
@ApplicationScoped
class ReadObservation {
    /** Trigger events are watched for a fortnight; so is what is observed, unless somebody says otherwise. */
    static final int REVIEW_AFTER_DAYS = 14;

    /** Nobody looks further ahead, or recalls the day of something longer ago. */
    static final int LONGEST_DAYS = 366;

    private static final int LONGEST_TEXT = 4000;
    private static final int LONGEST_COMMUNITY = 200;
    private static final int MOST = 200;

    private final Wards wards;
    private final Indicators indicators;
    private final OnDuty officers;
    private final WorkingTime workingTime;

    ReadObservation(Wards wards, Indicators indicators, OnDuty officers, WorkingTime workingTime) {
        this.wards = wards;
        this.indicators = indicators;
        this.officers = officers;
        this.workingTime = workingTime;
    }

    /** @throws org.concord.platform.Refusal 400 with everything that is wrong */
    NewObservation read(ObservationRequest request, Actor by) {
        Validation wrong = new Validation();
        checkWords(wrong, request);
        List<Ward> there = codes(wrong, "/wards", request.wards(), code -> wards.byCode(code)
                .filter(ward -> mayName(by, ward))
                .orElse(null));
        List<Indicator> signs = signs(wrong, request);
        Days days = days(wrong, request);
        checkSharing(wrong, request, by);
        wrong.refuseIfFailed();
        return new NewObservation(
                new NewObservation.Grade(request.basis(), request.source(), request.certainty()),
                there,
                signs,
                new NewObservation.Words(stripped(request.text()), stripped(request.community())),
                days.observedOn(),
                days.week(),
                request.isNil() ? null : reviewBy(request.reviewBy()),
                Objects.requireNonNullElse(request.marking(), ObservationMarking.OFFICIAL),
                Objects.requireNonNullElse(request.sharedWith(), List.<UUID>of()).stream()
                        .map(Objects::requireNonNull)
                        .toList());
    }

    /** When it was, and for a nil return its week. */
    private record Days(LocalDate observedOn, @Nullable LocalDate week) {}

    private static void checkWords(Validation wrong, ObservationRequest request) {
        if (request.isNil()) {
            wrong.optional(request.text(), LONGEST_TEXT, "/text")
                    .check(
                            request.indicators() == null || request.indicators().isEmpty(),
                            "/indicators",
                            "is empty in a nil return")
                    .check(request.reviewBy() == null, "/reviewBy", "is not for a nil return");
        } else {
            wrong.check(request.basis() != null, "/basis", "is needed: EXPERIENCED, EVIDENCED or POTENTIAL")
                    .check(request.source() != null, "/source", "is needed: DIRECT, SECOND_HAND or RUMOUR")
                    .check(request.certainty() != null, "/certainty", "is needed: CONFIRMED, LIKELY or UNKNOWN")
                    .required(request.text(), LONGEST_TEXT, "/text")
                    .check(request.week() == null, "/week", "is for a nil return alone");
        }
        wrong.optional(request.community(), LONGEST_COMMUNITY, "/community");
    }

    private Days days(Validation wrong, ObservationRequest request) {
        LocalDate today = workingTime.today();
        LocalDate said = request.observedOn();
        if (said != null) {
            wrong.check(
                    !said.isAfter(today) && said.isAfter(today.minusDays(LONGEST_DAYS)),
                    "/observedOn",
                    "is a day within the last year, not after today");
        }
        checkReview(wrong, request.isNil() ? null : request.reviewBy());
        LocalDate day = Objects.requireNonNullElse(said, today);
        if (!request.isNil() || request.week() == null) {
            return new Days(day, request.isNil() ? IsoWeek.mondayOf(day) : null);
        }
        Optional<LocalDate> monday = IsoWeek.monday(request.week())
                .filter(one -> !one.isAfter(today) && one.isAfter(today.minusDays(LONGEST_DAYS)))
                .filter(one -> said == null || IsoWeek.mondayOf(said).equals(one));
        wrong.check(
                monday.isPresent(),
                "/week",
                "is a week within the last year, like 2026-W47, and that of observedOn if both are given");
        LocalDate sunday = monday.orElse(day).plusDays(6);
        return new Days(said != null || day.isBefore(sunday) ? day : sunday, monday.orElse(day));
    }

    /** What a review needs too. */
    void checkReview(Validation wrong, @Nullable LocalDate reviewBy) {
        LocalDate today = workingTime.today();
        wrong.check(
                reviewBy == null || reviewBy.isAfter(today) && reviewBy.isBefore(today.plusDays(LONGEST_DAYS)),
                "/reviewBy",
                "is a day after today, at most a year away");
    }

    LocalDate reviewBy(@Nullable LocalDate said) {
        return said == null ? workingTime.today().plusDays(REVIEW_AFTER_DAYS) : said;
    }

    private List<Indicator> signs(Validation wrong, ObservationRequest request) {
        if (request.indicators() == null || request.indicators().isEmpty()) {
            return List.of();
        }
        Map<String, Indicator> known =
                indicators.today().stream().collect(Collectors.toMap(Indicator::code, Function.identity()));
        return codes(wrong, "/indicators", request.indicators(), known::get);
    }

    private void checkSharing(Validation wrong, ObservationRequest request, Actor by) {
        List<@Nullable UUID> with = request.sharedWith();
        if (with == null || with.isEmpty()) {
            return;
        }
        Set<UUID> known = officers.answering();
        wrong.check(
                        request.marking() == ObservationMarking.OFFICIAL_SENSITIVE && by instanceof Actor.Person,
                        "/sharedWith",
                        "is for what an officer marks OFFICIAL_SENSITIVE")
                .check(
                        with.size() <= MOST
                                && with.stream().allMatch(one -> one != null && known.contains(one))
                                && Set.copyOf(with).size() == with.size(),
                        "/sharedWith",
                        "names active officers, each once");
    }

    /** A partner may observe anything anywhere; an officer speaks for the wards in which they also hear what others observe. */
    private static boolean mayName(Actor by, Ward ward) {
        return !(by instanceof Actor.Person person)
                || AreaScope.of(person.scope()).holds(ward.id());
    }

    private static <T> List<T> codes(
            Validation wrong,
            String pointer,
            @Nullable List<@Nullable String> said,
            Function<String, @Nullable T> known) {
        if (said == null) {
            return List.of();
        }
        List<T> read = said.stream()
                .limit(MOST + 1L)
                .map(code -> code == null ? null : known.apply(code))
                .filter(Objects::nonNull)
                .distinct()
                .toList();
        String what = pointer.equals("/wards") ? "names wards of yours, each once" : "names codes in use, each once";
        wrong.check(read.size() == said.size() && said.size() <= MOST, pointer, what);
        return read;
    }

    private static @Nullable String stripped(@Nullable String text) {
        return text == null || text.isBlank() ? null : text.strip();
    }
}
