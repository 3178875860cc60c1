package org.concord.tension;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.concord.platform.Problem;
import org.concord.platform.Validation;
import org.jspecify.annotations.Nullable;

/** The filters of a list as they stand in its address. */
final class FilterQuery {
    private static final Set<String> OF_EVERY_LIST = Set.of("limit", "cursor");
    private static final int FIRST_YEAR = 1900;
    private static final int LAST_YEAR = 2999;

    private final Map<String, List<String>> query;
    private final NamedCodes codes;
    private final Validation wrong = new Validation();

    FilterQuery(Map<String, List<String>> query, NamedCodes codes) {
        this.query = query;
        this.codes = codes;
    }

    /** What this list knows; each is given once. */
    void only(String... names) {
        Set<String> known =
                Stream.concat(Stream.of(names), OF_EVERY_LIST.stream()).collect(Collectors.toSet());
        query.forEach((name, values) -> wrong.check(known.contains(name), "#" + name, "is not a filter known here")
                .check(values.size() == 1, "#" + name, "is given once"));
    }

    @Nullable
    LocalDate day(String name) {
        return read(name, FilterQuery::parsed, "is a day, like 2026-03-29");
    }

    @Nullable
    Boolean flag(String name) {
        return read(
                name,
                text -> Optional.of(text)
                        .filter(Set.of("true", "false")::contains)
                        .map(Boolean::valueOf),
                "is true or false");
    }

    /** Its id. */
    @Nullable
    Integer ward(String name) {
        return read(name, codes::ward, "is a ward in the register");
    }

    @Nullable
    <E extends Enum<E>> E choice(String name, Class<E> type) {
        return read(
                name,
                text -> Stream.of(type.getEnumConstants())
                        .filter(one -> one.name().equals(text))
                        .findFirst(),
                "is one of " + List.of(type.getEnumConstants()));
    }

    void check(boolean fine, String name, String detail) {
        wrong.check(fine, "#" + name, detail);
    }

    /** @throws org.concord.platform.Refusal 400 naming every parameter that cannot be read */
    void refuseIfFailed() {
        if (wrong.failed()) {
            throw Problem.BAD_PARAMETER.because(wrong.errors());
        }
    }

    private <T> @Nullable T read(String name, Function<String, Optional<T>> reading, String detail) {
        List<String> values = query.getOrDefault(name, List.of());
        if (values.isEmpty()) {
            return null;
        }
        Optional<T> value = reading.apply(values.getFirst());
        wrong.check(value.isPresent(), "#" + name, detail);
        return value.orElse(null);
    }

    private static Optional<LocalDate> parsed(String text) {
        try {
            return Optional.of(LocalDate.parse(text))
                    .filter(day -> day.getYear() >= FIRST_YEAR && day.getYear() <= LAST_YEAR);
        } catch (DateTimeException e) {
            return Optional.empty();
        }
    }
}
