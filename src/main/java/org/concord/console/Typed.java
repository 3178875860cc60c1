package org.concord.console;

import jakarta.ws.rs.core.MultivaluedMap;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Stream;
import org.concord.platform.ETags;
import org.concord.platform.Validation;
import org.jspecify.annotations.Nullable;

/**
 * What somebody typed into a form, as it came. What cannot be read is told to a {@link Validation} under {@code /} and the field's name, which
 * is also the pointer that the use case gives the same field, and reads as null meanwhile.
 */
record Typed(MultivaluedMap<String, String> fields, Validation validation) {
    private static final int LONGEST_NUMBER = 9;
    private static final int FIRST_YEAR = 1900;
    private static final int LAST_YEAR = 2999;

    static Typed of(MultivaluedMap<String, String> fields) {
        return new Typed(fields, new Validation());
    }

    /** Null if nothing but space was typed. */
    @Nullable
    String text(String name) {
        String typed = fields.getFirst(name);
        return typed == null || typed.isBlank() ? null : typed.strip().replace("\r\n", "\n");
    }

    /** Each that is not empty, in the form's order. */
    List<String> all(String name) {
        return Objects.requireNonNullElse(fields.get(name), List.<String>of()).stream()
                .filter(one -> !one.isBlank())
                .toList();
    }

    boolean ticked(String name) {
        return text(name) != null;
    }

    /** Null unless it is {@code yes} or {@code no}. */
    @Nullable
    Boolean yes(String name) {
        String typed = text(name);
        return "yes".equals(typed) ? Boolean.TRUE : "no".equals(typed) ? Boolean.FALSE : null;
    }

    /** One of the names of an enum. */
    @Nullable
    <E extends Enum<E>> E choice(String name, Class<E> type) {
        return read(name, text -> Enum.valueOf(type, text), "is not one of the choices");
    }

    <E extends Enum<E>> List<E> choices(String name, Class<E> type) {
        List<String> typed = all(name);
        List<E> known = Stream.of(type.getEnumConstants())
                .filter(one -> typed.contains(one.name()))
                .toList();
        validation.check(known.size() == typed.stream().distinct().count(), "/" + name, "is not one of the choices");
        return known;
    }

    @Nullable
    UUID id(String name) {
        return read(name, UUID::fromString, "is not one of the choices");
    }

    @Nullable
    Integer number(String name) {
        return read(name, text -> Integer.valueOf(shortEnough(text)), "is a whole number");
    }

    /** The version that the form was made on, as the use cases ask for it; null if it does not say. */
    @Nullable
    String ifMatch() {
        Integer version = number(ActScreens.VERSION);
        return version == null ? null : ETags.of(version);
    }

    @Nullable
    LocalDate day(String name) {
        return read(name, text -> inReach(LocalDate.parse(text)), "is a day, like 2026-03-29");
    }

    /** A local date and time, as the field of a browser sends it. */
    @Nullable
    Instant moment(String name, ZoneId zone) {
        return read(
                name,
                text -> {
                    LocalDateTime time = LocalDateTime.parse(text.replace(' ', 'T'));
                    inReach(time.toLocalDate());
                    return time.atZone(zone).toInstant();
                },
                "is a day and a time, like 2026-03-29T14:30");
    }

    /** As everywhere: in years that the store can keep. */
    private static LocalDate inReach(LocalDate day) {
        if (day.getYear() < FIRST_YEAR || day.getYear() > LAST_YEAR) {
            throw new DateTimeException("out of reach");
        }
        return day;
    }

    private <T> @Nullable T read(String name, Function<String, T> reading, String detail) {
        String text = text(name);
        if (text == null) {
            return null;
        }
        try {
            return reading.apply(text);
        } catch (IllegalArgumentException | DateTimeException unreadable) {
            validation.check(false, "/" + name, detail);
            return null;
        }
    }

    private static String shortEnough(String text) {
        if (text.length() > LONGEST_NUMBER) {
            throw new NumberFormatException("too long");
        }
        return text;
    }
}
