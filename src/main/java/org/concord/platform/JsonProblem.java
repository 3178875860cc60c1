package org.concord.platform;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonMappingException;
import com.fasterxml.jackson.databind.exc.InvalidFormatException;
import com.fasterxml.jackson.databind.exc.MismatchedInputException;
import com.fasterxml.jackson.databind.exc.UnrecognizedPropertyException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Says what is wrong with a JSON body without repeating its content (which may be somebody's story). */
public final class JsonProblem {
    /** Types whose own reader in {@link StrictJson} says what it wants. */
    private static final Set<Class<?>> SAID_BY_US = Set.of(String.class, Instant.class, LocalDate.class);

    private JsonProblem() {}

    public static Refusal of(JsonProcessingException e) {
        if (e instanceof JsonMappingException mapping && !mapping.getPath().isEmpty()) {
            return Problem.VALIDATION_FAILED.because(
                    List.of(new FieldError(pointer(mapping.getPath()), detail(mapping))));
        }
        return Problem.MALFORMED_BODY.because(wholeBody(e));
    }

    /** RFC 6901. */
    private static String pointer(List<JsonMappingException.Reference> path) {
        return path.stream()
                .map(r -> r.getFieldName() == null
                        ? "/" + r.getIndex()
                        : "/" + r.getFieldName().replace("~", "~0").replace("/", "~1"))
                .collect(Collectors.joining());
    }

    private static String detail(JsonMappingException e) {
        return switch (e) {
            case UnrecognizedPropertyException unknown ->
                "“%s” is not a known field".formatted(Text.printable(unknown.getPropertyName()));
            case InvalidFormatException format
            when format.getTargetType().isEnum() ->
                "is one of "
                        + Arrays.toString(format.getTargetType().getEnumConstants())
                                .replaceAll("[\\[\\]]", "");
            case InvalidFormatException format
            when SAID_BY_US.contains(format.getTargetType()) -> format.getOriginalMessage();
            case MismatchedInputException mismatch -> "is " + kindOf(mismatch.getTargetType());
            default -> wholeBody(e);
        };
    }

    private static String kindOf(@Nullable Class<?> type) {
        if (type == null) {
            return "of another type";
        }
        if (type == String.class || type.isEnum()) {
            return "a text";
        }
        if (type == Boolean.class || type == boolean.class) {
            return "true or false";
        }
        if (Number.class.isAssignableFrom(type) || type.isPrimitive()) {
            return "a number";
        }
        if (Iterable.class.isAssignableFrom(type)) {
            return "a list";
        }
        if (type == UUID.class) {
            return "an id like 019a0000-0000-7000-8000-000000000001";
        }
        if (type == LocalDate.class) {
            return "a day like 2026-11-20";
        }
        return type == Instant.class ? "a time like 2026-11-20T21:10:00Z" : "an object";
    }

    private static String wholeBody(JsonProcessingException e) {
        String message = String.valueOf(e.getOriginalMessage());
        if (message.startsWith("Duplicate field")) {
            return "A field stands twice in the same object.";
        }
        if (message.startsWith("Trailing token")) {
            return "There is something after the end of the JSON.";
        }
        return e instanceof MismatchedInputException
                ? "The body is not of the expected type."
                : "The body is not valid JSON.";
    }
}
