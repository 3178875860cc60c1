package org.concord.console;

import jakarta.ws.rs.core.MultivaluedHashMap;
import jakarta.ws.rs.core.MultivaluedMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** A form as a page shows it: what stands in its fields, and what is wrong with that. Templates give it to the tags of the fields. */
public record Form(MultivaluedMap<String, String> fields, List<Wrong> wrong) {

    /** @param field its name, which is its address on the page; null if no single field is to blame */
    public record Wrong(@Nullable String field, String text) {}

    /** Nothing typed yet. */
    static Form empty() {
        return new Form(new MultivaluedHashMap<>(), List.of());
    }

    /** With what is known already. */
    static Form holding(Map<String, String> known) {
        return new Form(new MultivaluedHashMap<>(known), List.of());
    }

    /** With what is wrong, but nothing of what was typed: a secret is typed anew. */
    static Form blank(List<Wrong> wrong) {
        return new Form(new MultivaluedHashMap<>(), wrong);
    }

    public String value(String name) {
        return Objects.requireNonNullElse(fields.getFirst(name), "");
    }

    public boolean has(String name, String value) {
        return Objects.requireNonNullElse(fields.get(name), List.<String>of()).contains(value);
    }

    /**
     * Whether a part of the form is to be shown unfolded: something is typed there, or wrong.
     *
     * @param names of its fields, with spaces between
     */
    public boolean touches(String names) {
        return Stream.of(names.split(" ")).anyMatch(name -> !value(name).isBlank() || error(name) != null);
    }

    /** Null if nothing is wrong with it. */
    public @Nullable String error(String name) {
        return wrong.stream()
                .filter(one -> name.equals(one.field()))
                .map(Wrong::text)
                .findFirst()
                .orElse(null);
    }
}
