package org.concord.console;

import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.concord.platform.FieldError;
import org.concord.platform.Problem;
import org.jspecify.annotations.Nullable;

/** What a summary holds only if it is asked for: at a conference sit people of other organisations. */
enum SummaryPart {
    NARRATIVE("What was told, word for word"),
    PLACE("The place beside its ward"),
    SUBJECTS("Who did it, as far as it was said"),
    NOTES("Notes, tasks, and why officers did what they did"),
    MESSAGES("The newest messages of the thread with the reporter"),
    OFFICERS("Names of officers");

    private final String label;

    SummaryPart(String label) {
        this.label = label;
    }

    String label() {
        return label;
    }

    /** @throws org.concord.platform.Refusal 400 for what is none */
    static Set<SummaryPart> read(@Nullable List<String> codes) {
        Set<SummaryPart> parts = EnumSet.noneOf(SummaryPart.class);
        for (String code : codes == null ? List.<String>of() : codes) {
            parts.add(Stream.of(values())
                    .filter(part -> part.name().equals(code))
                    .findFirst()
                    .orElseThrow(() -> Problem.BAD_PARAMETER.because(
                            List.of(new FieldError("#with", "is among " + Arrays.toString(values()))))));
        }
        return parts;
    }

    static List<SummaryPart> without(Set<SummaryPart> parts) {
        return Stream.of(values()).filter(part -> !parts.contains(part)).toList();
    }
}
