package org.concord.platform;

import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** One page of a list; {@code nextCursor} is null on the last one. */
public record Page<T>(List<T> items, @Nullable String nextCursor) {

    /** The widest page a caller can ask for. */
    public static final int MAX_LIMIT = 200;

    /** Where a caller asks for none. */
    public static final int DEFAULT_LIMIT = 50;

    /**
     * Cuts a list that was read one longer than the limit.
     *
     * @param read at most limit + 1 items
     * @param cursor of the last item shown
     */
    public static <T> Page<T> of(List<T> read, int limit, Function<T, String> cursor) {
        if (read.size() <= limit) {
            return new Page<>(List.copyOf(read), null);
        }
        List<T> shown = List.copyOf(read.subList(0, limit));
        return new Page<>(shown, cursor.apply(shown.getLast()));
    }

    public <R> Page<R> map(Function<T, R> view) {
        return new Page<>(items.stream().map(view).toList(), nextCursor);
    }

    /** @throws Refusal if the text is not a number from 1 to 200 */
    public static int limit(@Nullable String text) {
        if (text == null) {
            return DEFAULT_LIMIT;
        }
        if (!text.matches("[0-9]{1,3}") || Integer.parseInt(text) < 1 || Integer.parseInt(text) > MAX_LIMIT) {
            throw Problem.BAD_PARAMETER.because(
                    List.of(new FieldError("#limit", "is a number from 1 to " + MAX_LIMIT)));
        }
        return Integer.parseInt(text);
    }
}
