package org.concord.officer;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.concord.platform.Validation;
import org.jspecify.annotations.Nullable;

/** Checks what an administrator says of the rota. */
@ApplicationScoped
public class RotaForms {
    private static final int MOST = 1_000;

    /** Who is on duty longer than a month has a duty, not a turn. */
    private static final Duration LONGEST = Duration.ofDays(31);

    private final OfficerCodes codes;

    RotaForms(OfficerCodes codes) {
        this.codes = codes;
    }

    /** @throws org.concord.platform.Refusal 400 naming each field that cannot be taken */
    public RotaDraft read(RotaRequest request) {
        Validation wrong = new Validation();
        wrong.check(request.from() != null, "/from", "is needed");
        wrong.check(request.until() != null, "/until", "is needed");
        List<RotaRequest.@Nullable Turn> turns = Objects.requireNonNullElse(request.shifts(), List.of());
        wrong.check(
                request.shifts() != null && turns.size() <= MOST,
                "/shifts",
                "is a list of at most %d turns".formatted(MOST));
        wrong.refuseIfFailed();
        RotaWindow window =
                new RotaWindow(Objects.requireNonNull(request.from()), Objects.requireNonNull(request.until()));
        wrong.check(window.isPossible(), "/until", "is later than from, and at most a year");
        for (int i = 0; i < turns.size(); i++) {
            check(turns.get(i), window, "/shifts/" + i, wrong);
        }
        wrong.refuseIfFailed();
        List<Shift> shifts =
                turns.stream().filter(Objects::nonNull).map(this::shift).toList();
        checkEachOnce(shifts, wrong);
        wrong.refuseIfFailed();
        return new RotaDraft(window, shifts);
    }

    private void check(RotaRequest.@Nullable Turn turn, RotaWindow window, String pointer, Validation wrong) {
        if (turn == null) {
            wrong.check(false, pointer, "is a turn");
            return;
        }
        wrong.check(turn.officer() != null, pointer + "/officer", "is needed")
                .check(turn.kind() != null, pointer + "/kind", "is needed")
                .check(
                        turn.ward() == null || codes.wardId(turn.ward()).isPresent(),
                        pointer + "/ward",
                        "is a ward in the register");
        checkTimes(turn.from(), turn.until(), window, pointer, wrong);
    }

    private static void checkTimes(
            @Nullable Instant from, @Nullable Instant until, RotaWindow window, String pointer, Validation wrong) {
        wrong.check(from != null, pointer + "/from", "is needed");
        wrong.check(until != null, pointer + "/until", "is needed");
        if (from == null || until == null) {
            return;
        }
        wrong.check(!from.isBefore(window.from()), pointer + "/from", "is not before the from of the whole")
                .check(!until.isAfter(window.until()), pointer + "/until", "is not after the until of the whole")
                .check(until.isAfter(from), pointer + "/until", "is later than from")
                .check(
                        Duration.between(from, until).compareTo(LONGEST) <= 0,
                        pointer + "/until",
                        "is at most %d days after from".formatted(LONGEST.toDays()));
    }

    private static void checkEachOnce(List<Shift> shifts, Validation wrong) {
        List<Shift> before = new ArrayList<>();
        for (int i = 0; i < shifts.size(); i++) {
            Shift shift = shifts.get(i);
            wrong.check(
                    before.stream().noneMatch(shift::repeats),
                    "/shifts/" + i,
                    "says again what stands before it for some of its time");
            before.add(shift);
        }
    }

    private Shift shift(RotaRequest.Turn turn) {
        return new Shift(
                Objects.requireNonNull(turn.officer()),
                Objects.requireNonNull(turn.kind()),
                Optional.ofNullable(turn.ward()).flatMap(codes::wardId).orElse(null),
                Objects.requireNonNull(turn.from()),
                Objects.requireNonNull(turn.until()));
    }
}
