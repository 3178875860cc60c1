package org.concord.tension;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.concord.platform.Problem;
import org.concord.platform.Validation;
import org.jspecify.annotations.Nullable;

/**
 * Which signals are asked for; what is null or empty is every one.
 *
 * @param ward id
 * @param strand id
 * @param unjudged only those that go on and have no verdict
 * @param from days on which it stood out: it ended no earlier; {@code to} it began no later
 */
record SignalFilter(
        @Nullable Integer ward,
        @Nullable Integer strand,
        List<SignalState> states,
        @Nullable LocalDate from,
        @Nullable LocalDate to,
        boolean unjudged) {

    SignalFilter(
            @Nullable Integer ward,
            @Nullable Integer strand,
            List<SignalState> states,
            @Nullable LocalDate from,
            @Nullable LocalDate to) {
        this(ward, strand, states, from, to, false);
    }

    /**
     * @param wards finds the id of a code, as {@code strands} does
     * @throws org.concord.platform.Refusal 400
     */
    static SignalFilter of(
            ConsultSignals.Asked asked,
            Function<String, Optional<Integer>> wards,
            Function<String, Optional<Integer>> strands) {
        Validation wrong = new Validation();
        Integer ward = id(asked.ward(), wards);
        Integer strand = id(asked.strand(), strands);
        wrong.check(asked.ward() == null || ward != null, "#ward", "is a ward in the register");
        wrong.check(asked.strand() == null || strand != null, "#strand", "is a strand in the register");
        List<SignalState> states = Arrays.stream(SignalState.values())
                .filter(state -> asked.states().contains(state.name()))
                .toList();
        wrong.check(
                states.size() == asked.states().stream().distinct().count(),
                "#state",
                "is one of " + Arrays.toString(SignalState.values()));
        LocalDate from = day(asked.from(), "#from", wrong);
        LocalDate to = day(asked.to(), "#to", wrong);
        if (wrong.failed()) {
            throw Problem.BAD_PARAMETER.because(wrong.errors());
        }
        return new SignalFilter(ward, strand, states, from, to, asked.unjudged());
    }

    private static @Nullable Integer id(@Nullable String code, Function<String, Optional<Integer>> register) {
        return code == null ? null : register.apply(code).orElse(null);
    }

    private static @Nullable LocalDate day(@Nullable String text, String pointer, Validation wrong) {
        if (text == null) {
            return null;
        }
        try {
            LocalDate day = LocalDate.parse(text);
            boolean inReach = day.getYear() >= 1900 && day.getYear() <= 2999;
            wrong.check(inReach, pointer, "is a day, like 2026-03-29");
            return inReach ? day : null;
        } catch (DateTimeException notADay) {
            wrong.check(false, pointer, "is a day, like 2026-03-29");
            return null;
        }
    }
}
