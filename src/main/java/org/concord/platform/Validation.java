package org.concord.platform;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Collects all that is wrong with an answer, so that the caller hears it at once; of a flood only the first hundred. */
public final class Validation {
    private static final int MOST = 100;

    private final List<FieldError> errors = new ArrayList<>();

    public Validation check(boolean fine, String pointer, String detail) {
        if (!fine && errors.size() < MOST) {
            errors.add(new FieldError(pointer, detail));
        }
        return this;
    }

    /** A required text of 1 to {@code longest} code points after trimming. */
    public Validation required(@Nullable String text, int longest, String pointer) {
        boolean fine = text != null && !text.isBlank() && Text.length(text.strip()) <= longest;
        return check(fine, pointer, "is needed and has 1 to %d characters".formatted(longest));
    }

    /** An optional text of at most {@code longest} code points. */
    public Validation optional(@Nullable String text, int longest, String pointer) {
        return check(
                text == null || Text.length(text) <= longest, pointer, "has at most %d characters".formatted(longest));
    }

    public boolean failed() {
        return !errors.isEmpty();
    }

    public List<FieldError> errors() {
        return List.copyOf(errors);
    }

    /** @throws Refusal if anything was wrong */
    public void refuseIfFailed() {
        if (failed()) {
            throw Problem.VALIDATION_FAILED.because(errors);
        }
    }
}
