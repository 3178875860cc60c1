package org.concord.platform;

import java.nio.charset.StandardCharsets;
import java.time.DateTimeException;
import java.time.Instant;
import java.util.Base64;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Keyset cursors: where the last page ended, opaque to the caller. The list's name is part of it, so that a cursor of another list or
 * sort is refused. It grants nothing: scope and filters are applied anew on every page.
 */
public final class Cursor {
    private static final String SEPARATOR = "\n";
    private static final int LONGEST = 400;
    private static final Instant LATEST = Instant.parse("2999-12-31T23:59:59Z");

    private Cursor() {}

    public static String write(String list, Object... position) {
        String joined = Stream.concat(Stream.of(list), Stream.of(position).map(String::valueOf))
                .collect(Collectors.joining(SEPARATOR));
        return Base64.getUrlEncoder().withoutPadding().encodeToString(joined.getBytes(StandardCharsets.UTF_8));
    }

    /**
     * Reads a cursor with the parser of this list.
     *
     * @param read turns the parts of a position back into it; may throw anything on parts it cannot use
     * @throws Refusal if the cursor was not written for this list
     */
    public static <T> Optional<T> read(
            @Nullable String cursor, String list, int parts, Function<List<String>, T> read) {
        if (cursor == null) {
            return Optional.empty();
        }
        try {
            return Optional.of(read.apply(partsOf(cursor, list, parts)));
        } catch (RuntimeException e) { // whatever a parser makes of parts that somebody made up
            throw Problem.BAD_CURSOR.because(Problem.BAD_CURSOR.explanation());
        }
    }

    /**
     * A time in a position, in years that the store can hold.
     *
     * @throws DateTimeException if it is no such time
     */
    public static Instant instant(String part) {
        Instant time = Instant.parse(part);
        if (time.isBefore(Instant.EPOCH) || time.isAfter(LATEST)) {
            throw new DateTimeException("out of range");
        }
        return time;
    }

    private static List<String> partsOf(String cursor, String list, int parts) {
        if (cursor.length() > LONGEST) {
            throw new IllegalArgumentException("too long");
        }
        String joined = new String(Base64.getUrlDecoder().decode(cursor), StandardCharsets.UTF_8);
        List<String> all = List.of(joined.split(SEPARATOR, -1));
        if (all.size() != parts + 1 || !all.getFirst().equals(list) || !Text.isClean(joined)) {
            throw new IllegalArgumentException("another list");
        }
        return all.subList(1, all.size());
    }
}
