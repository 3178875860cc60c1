package org.concord.resident;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One thing that a page asks.
 *
 * @param options none where something is typed
 * @param needed whether the page cannot be left without an answer
 */
record Field(String name, Kind kind, List<Option> options, boolean needed, int longest) {

    /** How it is answered. */
    enum Kind {
        RADIOS,
        CHECKBOXES,
        SELECT,
        TEXT,
        POSTCODE,
        EMAIL,
        PHONE,
        TIME,
        DATE,
        LONG_TEXT
    }

    /**
     * One of several answers.
     *
     * @param label null: it is in the words of the page; a name that is the same in each language otherwise
     */
    record Option(String value, @Nullable String label) {
        static Option of(String value) {
            return new Option(value, null);
        }
    }

    static Field radios(String name, boolean needed, String... values) {
        return new Field(
                name, Kind.RADIOS, List.of(values).stream().map(Option::of).toList(), needed, 0);
    }

    static Field checkboxes(String name, List<Option> options, boolean needed) {
        return new Field(name, Kind.CHECKBOXES, options, needed, 0);
    }

    static Field typed(String name, Kind kind, int longest) {
        return new Field(name, kind, List.of(), false, longest);
    }

    /** The same without one of its options, if it has it. */
    Field without(String option) {
        return new Field(
                name,
                kind,
                options.stream()
                        .filter(one -> !one.value().equals(option) || option.isEmpty())
                        .toList(),
                needed,
                longest);
    }

    /** The inputs it consists of on the page. */
    List<String> inputs() {
        return kind == Kind.DATE ? List.of(name + "-day", name + "-month", name + "-year") : List.of(name);
    }
}
