package org.concord.audit;

import java.util.regex.Pattern;
import org.concord.platform.Problem;
import org.concord.platform.Validation;
import org.jspecify.annotations.Nullable;

/** Places in the log, {@code from} included and {@code to} not, so that {@code to} can be the size of a tree. */
record IndexRange(long from, long to) {
    static final int WIDEST = 1_000;
    private static final Pattern INDEX = Pattern.compile("[0-9]{1,15}");

    /**
     * @param from absent: 0
     * @param to absent: as many as one call gives
     * @throws org.concord.platform.Refusal 400 that names the parameter which cannot be used
     */
    static IndexRange of(@Nullable String from, @Nullable String to) {
        Validation checked = new Validation()
                .check(from == null || INDEX.matcher(from).matches(), "#from", "is an index")
                .check(to == null || INDEX.matcher(to).matches(), "#to", "is an index");
        refuseIfFailed(checked);
        long first = from == null ? 0 : Long.parseLong(from);
        long end = to == null ? first + WIDEST : Long.parseLong(to);
        checked.check(first <= end, "#to", "is not less than “from”")
                .check(end - first <= WIDEST, "#to", "is at most %d more than “from”".formatted(WIDEST));
        refuseIfFailed(checked);
        return new IndexRange(first, end);
    }

    private static void refuseIfFailed(Validation checked) {
        if (checked.failed()) {
            throw Problem.BAD_PARAMETER.because(checked.errors());
        }
    }
}
