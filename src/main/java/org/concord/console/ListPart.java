package org.concord.console;

import java.util.List;
import java.util.stream.Collectors;
import org.concord.platform.FieldError;
import org.concord.platform.Problem;
import org.jspecify.annotations.Nullable;

/**
 * One of the parts in which a list is shown.
 *
 * @param code as it stands in the address
 * @param states those of the things it holds
 */
public record ListPart(String code, String label, List<String> states) {
    ListPart(String code, String label, String... states) {
        this(code, label, List.of(states));
    }

    /**
     * The one that is asked for; the first if none is.
     *
     * @throws org.concord.platform.Refusal 400 if there is none of that code
     */
    static ListPart of(List<ListPart> parts, @Nullable String code) {
        return parts.stream()
                .filter(one -> code == null || one.code.equals(code))
                .findFirst()
                .orElseThrow(() -> Problem.BAD_PARAMETER.because(List.of(new FieldError("#show", isOneOf(parts)))));
    }

    private static String isOneOf(List<ListPart> parts) {
        return "is one of " + parts.stream().map(ListPart::code).collect(Collectors.joining(", "));
    }
}
