package org.concord.resident;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A page of the form, ready to be written.
 *
 * @param lead what is said before anything is asked
 * @param alone whether it asks one thing, whose label is then the heading
 */
public record QuestionView(
        String title, List<String> lead, List<FieldView> fields, boolean alone, List<ErrorView> errors) {

    public record FieldView(
            String name,
            String kind,
            String label,
            @Nullable String hint,
            @Nullable String error,
            String value,
            List<OptionView> options,
            List<PartView> parts,
            boolean optional,
            int longest) {}

    public record OptionView(
            String id, String value, String label, @Nullable String hint, boolean chosen) {}

    /** Of a date: day, month, year. */
    public record PartView(String name, String label, String value, int size) {}

    /** @param to id of the input */
    public record ErrorView(String to, String text) {}
}
