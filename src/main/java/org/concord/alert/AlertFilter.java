package org.concord.alert;

import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.concord.platform.Problem;
import org.concord.platform.Validation;
import org.jspecify.annotations.Nullable;

/** Which alerts are asked for. */
record AlertFilter(Set<AlertState> states, boolean mine) {

    static AlertFilter of(List<String> states, @Nullable String mine) {
        Validation validation = new Validation();
        Set<AlertState> known = new LinkedHashSet<>();
        for (String state : states) {
            Optional<AlertState> found = Stream.of(AlertState.values())
                    .filter(s -> s.name().equals(state))
                    .findFirst();
            validation.check(found.isPresent(), "#state", "is one of " + Arrays.toString(AlertState.values()));
            found.ifPresent(known::add);
        }
        validation.check(mine == null || mine.equals("true") || mine.equals("false"), "#mine", "is true or false");
        if (validation.failed()) {
            throw Problem.BAD_PARAMETER.because(validation.errors());
        }
        return new AlertFilter(
                known.isEmpty() ? Set.of(AlertState.OPEN, AlertState.ESCALATED) : known, "true".equals(mine));
    }
}
