package org.concord.platform;

import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Strong entity tags of single things: their version in quotes (RFC 9110 §8.8.3). */
public final class ETags {
    private ETags() {}

    public static String of(int version) {
        return "\"" + version + "\"";
    }

    /**
     * Refuses a change that was not made on what is there now.
     *
     * @throws Refusal 428 without the header, 412 if it names another version
     */
    public static void require(@Nullable String ifMatch, int version) {
        if (ifMatch == null || ifMatch.isBlank()) {
            throw Problem.PRECONDITION_REQUIRED.because(Problem.PRECONDITION_REQUIRED.explanation());
        }
        boolean matches = Stream.of(ifMatch.split(","))
                .map(String::strip)
                .anyMatch(tag -> tag.equals(of(version)) || tag.equals("*"));
        if (!matches) {
            throw Problem.VERSION_MISMATCH.because(Problem.VERSION_MISMATCH.explanation());
        }
    }
}
