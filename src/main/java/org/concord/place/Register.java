package org.concord.place;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Dated codes in memory, in the order in which they are shown. */
final class Register<T extends DatedCode> {
    private final List<T> all;
    private final Map<Integer, T> byId;

    private Register(List<T> all) {
        this.all = all;
        this.byId = all.stream().collect(Collectors.toMap(DatedCode::id, Function.identity()));
    }

    static <T extends DatedCode> Register<T> of(Stream<T> inOrder) {
        return new Register<>(inOrder.toList());
    }

    List<T> on(LocalDate day) {
        return all.stream().filter(row -> row.isValidOn(day)).toList();
    }

    /** The row of that code that stands today or stood last. */
    Optional<T> byCode(String code) {
        return all.stream().filter(row -> row.code().equals(code)).max(Comparator.comparing(DatedCode::validFrom));
    }

    Optional<T> byId(int id) {
        return Optional.ofNullable(byId.get(id));
    }
}
