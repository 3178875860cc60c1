package org.concord.resident;

import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * What was answered so far, as it was typed, by the names of the fields. What was left open is not in it.
 *
 * @param given never an empty list
 */
record Answers(Map<String, List<String>> given) {
    static final Answers NONE = new Answers(Map.of());

    Answers {
        given = Map.copyOf(given);
    }

    /** Stripped; empty if it was left open. */
    Optional<String> one(String field) {
        return all(field).stream()
                .map(String::strip)
                .filter(text -> !text.isEmpty())
                .findFirst();
    }

    String text(String field) {
        return one(field).orElse("");
    }

    List<String> all(String field) {
        return given.getOrDefault(field, List.of());
    }

    boolean is(String field, String value) {
        return text(field).equals(value);
    }

    boolean has(String field, String value) {
        return all(field).contains(value);
    }

    /** The same, with these fields as they are given now. */
    Answers with(Collection<String> fields, Answers now) {
        Map<String, List<String>> all = new HashMap<>(given);
        for (String field : fields) {
            List<String> values =
                    now.all(field).stream().filter(value -> !value.isBlank()).toList();
            if (values.isEmpty()) {
                all.remove(field);
            } else {
                all.put(field, values);
            }
        }
        return new Answers(all);
    }
}
