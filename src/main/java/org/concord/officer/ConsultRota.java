package org.concord.officer;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.util.Objects;
import org.concord.place.WorkingTime;
import org.concord.platform.Problem;
import org.concord.platform.Validation;
import org.jspecify.annotations.Nullable;

/** The out-of-hours rota, as those see it who plan. */
@ApplicationScoped
public class ConsultRota {
    private static final int SHOWN_DAYS = 28;
    private static final Instant EARLIEST = Instant.parse("1900-01-01T00:00:00Z");
    private static final Instant LATEST = Instant.parse("2999-12-31T00:00:00Z");

    private final RotaShifts rota;
    private final OfficerCodes codes;
    private final WorkingTime workingTime;

    ConsultRota(RotaShifts rota, OfficerCodes codes, WorkingTime workingTime) {
        this.rota = rota;
        this.codes = codes;
        this.workingTime = workingTime;
    }

    /**
     * The version is read first: it may be older than the turns, and then a change made on it is refused; never newer.
     *
     * @param from a day in the city or an instant; null: today
     * @param to a day or an instant, itself left out; null: four weeks later
     * @throws org.concord.platform.Refusal 400 if one is neither, or they are more than a year apart
     */
    public RotaView between(@Nullable String from, @Nullable String to) {
        RotaWindow window = window(from, to);
        int version = rota.version();
        return RotaView.of(version, window, rota.touching(window), codes);
    }

    private RotaWindow window(@Nullable String from, @Nullable String to) {
        Validation wrong = new Validation();
        Instant begin = from == null ? startOf(workingTime.today()) : time(from, "#from", wrong);
        Instant end = to == null ? later(begin) : time(to, "#to", wrong);
        refuseIfFailed(wrong);
        RotaWindow window = new RotaWindow(Objects.requireNonNull(begin), Objects.requireNonNull(end));
        wrong.check(window.isPossible(), "#to", "is later than from, and at most a year");
        refuseIfFailed(wrong);
        return window;
    }

    private @Nullable Instant later(@Nullable Instant begin) {
        return begin == null ? null : begin.atZone(zone()).plusDays(SHOWN_DAYS).toInstant();
    }

    private @Nullable Instant time(String text, String pointer, Validation wrong) {
        try {
            Instant time = text.contains("T") ? OffsetDateTime.parse(text).toInstant() : startOf(LocalDate.parse(text));
            if (!time.isBefore(EARLIEST) && !time.isAfter(LATEST)) {
                return time;
            }
        } catch (DateTimeException e) {
            // said below, as for a year out of range
        }
        wrong.check(false, pointer, "is a day like 2026-11-20 or a time like 2026-11-20T21:10:00Z");
        return null;
    }

    private Instant startOf(LocalDate day) {
        return day.atStartOfDay(zone()).toInstant();
    }

    private ZoneId zone() {
        return workingTime.zone();
    }

    private static void refuseIfFailed(Validation wrong) {
        if (wrong.failed()) {
            throw Problem.BAD_PARAMETER.because(wrong.errors());
        }
    }
}
