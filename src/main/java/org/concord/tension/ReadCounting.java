package org.concord.tension;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.concord.place.Strand;
import org.concord.place.Strands;
import org.concord.place.Ward;
import org.concord.place.Wards;
import org.concord.place.WorkingTime;
import org.concord.platform.Validation;
import org.jspecify.annotations.Nullable;

/** Reads what is told of the counting, or says all that is wrong with it at once. */
@ApplicationScoped
class ReadCounting {
    private static final int MOST_OUTAGES = 100;
    private static final int MOST_CELLS = 5_000;
    private static final double MOST_A_WEEK = 10_000;
    private static final LocalDate EARLIEST = LocalDate.of(2000, 1, 1);

    private final Wards wards;
    private final Strands strands;
    private final WorkingTime workingTime;

    ReadCounting(Wards wards, Strands strands, WorkingTime workingTime) {
        this.wards = wards;
        this.strands = strands;
        this.workingTime = workingTime;
    }

    /** @throws org.concord.platform.Refusal 400 naming each field that cannot be taken */
    Counting read(CountingRequest request, int version) {
        Validation wrong = new Validation();
        LocalDate today = workingTime.today();
        wrong.check(isPast(request.openedOn(), today), "/openedOn", "is a day from 2000 to today");
        wrong.check(isPast(request.epoch(), today), "/epoch", "is a day from 2000 to today");
        wrong.check(
                request.openedOn() == null
                        || request.epoch() == null
                        || !request.epoch().isBefore(request.openedOn()),
                "/epoch",
                "is not before the day we opened");
        List<Counting.Outage> outages = outages(request.listedOutages(), today, wrong);
        List<Counting.Usual> usual = usual(request.listedUsualWeek(), wrong);
        wrong.refuseIfFailed();
        return new Counting(request.openedOn(), request.epoch(), outages, usual, version);
    }

    private static boolean isPast(@Nullable LocalDate day, LocalDate today) {
        return day == null || !day.isBefore(EARLIEST) && !day.isAfter(today);
    }

    private static List<Counting.Outage> outages(
            List<CountingRequest.@Nullable Outage> listed, LocalDate today, Validation wrong) {
        wrong.check(listed.size() <= MOST_OUTAGES, "/outages", "has at most %d".formatted(MOST_OUTAGES));
        List<Counting.Outage> read = new ArrayList<>();
        for (int i = 0; i < Math.min(listed.size(), MOST_OUTAGES); i++) {
            outage(listed.get(i), "/outages/" + i, today, wrong).ifPresent(read::add);
        }
        read.sort(Comparator.comparing(Counting.Outage::from));
        boolean apart = true;
        for (int i = 1; i < read.size(); i++) {
            apart &= read.get(i).from().isAfter(read.get(i - 1).to());
        }
        wrong.check(apart, "/outages", "do not overlap");
        return read;
    }

    private static Optional<Counting.Outage> outage(
            CountingRequest.@Nullable Outage told, String at, LocalDate today, Validation wrong) {
        LocalDate from = told == null ? null : told.from();
        LocalDate to = told == null ? null : told.to();
        wrong.check(from != null && isPast(from, today), at + "/from", "is needed: a day from 2000 to today");
        wrong.check(to != null && isPast(to, today), at + "/to", "is needed: a day from 2000 to today");
        if (from == null || to == null) {
            return Optional.empty();
        }
        wrong.check(!to.isBefore(from), at + "/to", "is not before the first day");
        return Optional.of(new Counting.Outage(from, to));
    }

    private List<Counting.Usual> usual(List<CountingRequest.@Nullable Usual> listed, Validation wrong) {
        wrong.check(listed.size() <= MOST_CELLS, "/usualWeek", "has at most %d".formatted(MOST_CELLS));
        List<Counting.Usual> read = new ArrayList<>();
        Set<String> seen = new HashSet<>();
        for (int i = 0; i < Math.min(listed.size(), MOST_CELLS); i++) {
            String at = "/usualWeek/" + i;
            usual(listed.get(i), at, wrong).ifPresent(one -> {
                wrong.check(
                        seen.add(one.ward() + " " + one.strand()),
                        at,
                        "names a ward and strand that stands here already");
                read.add(one);
            });
        }
        return read;
    }

    private Optional<Counting.Usual> usual(CountingRequest.@Nullable Usual told, String at, Validation wrong) {
        Optional<Ward> ward =
                Optional.ofNullable(told).map(CountingRequest.Usual::ward).flatMap(wards::byCode);
        Optional<Strand> strand =
                Optional.ofNullable(told).map(CountingRequest.Usual::strand).flatMap(strands::byCode);
        Double incidents = told == null ? null : told.incidents();
        boolean counts = incidents != null && incidents >= 0 && incidents <= MOST_A_WEEK;
        wrong.check(ward.isPresent(), at + "/ward", "is needed: the code of a ward");
        wrong.check(strand.isPresent(), at + "/strand", "is needed: the code of a strand");
        wrong.check(counts, at + "/incidents", "is needed: a number from 0 to 10000");
        return ward.isPresent() && strand.isPresent() && counts
                ? Optional.of(new Counting.Usual(
                        ward.get().id(), strand.get().id(), rounded(Objects.requireNonNull(incidents))))
                : Optional.empty();
    }

    /** As the store keeps it. */
    private static double rounded(double incidents) {
        return Math.round(incidents * 100) / 100.0;
    }
}
