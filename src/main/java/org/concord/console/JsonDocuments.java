package org.concord.console;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.core.JsonLocation;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.exc.StreamReadException;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.JsonMappingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.ObjectWriter;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Supplier;
import org.concord.platform.FieldError;
import org.concord.platform.JsonProblem;
import org.concord.platform.Problem;
import org.concord.platform.Refusal;
import org.jspecify.annotations.Nullable;

/** A document that an administrator types into one large field as JSON: read as the API reads its body, and what is wrong said by its place. */
@ApplicationScoped
class JsonDocuments {
    /** Of the field. */
    static final String FIELD = "document";

    static final Map<String, String> LABELS = Map.of(FIELD, "In the document,");

    private static final String POINTER = "/" + FIELD;

    private final ObjectMapper json;

    JsonDocuments(ObjectMapper json) {
        this.json = json;
    }

    /** What to do with a document. */
    interface Act<D, T> {
        T on(D document);
    }

    /** @throws Refusal what is wrong with the document, and what the act refuses of it, each with its place */
    <D, T> T read(@Nullable String text, TypeReference<D> type, Act<D, T> act) {
        return placed(() -> act.on(parsed(Objects.requireNonNullElse(text, ""), type)));
    }

    /** For people to change: one thing a line, nothing that is not said. */
    String written(Object document) {
        try {
            ObjectWriter writer = json.copy()
                    .setDefaultPropertyInclusion(JsonInclude.Include.NON_NULL)
                    .writerWithDefaultPrettyPrinter();
            return writer.writeValueAsString(document);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("cannot write a document that was read");
        }
    }

    /** The same of a document that is kept as text. */
    String laidOut(String document) {
        try {
            return written(json.readTree(document));
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("a kept document cannot be read");
        }
    }

    /** Says of each error where in the document it stands; places in lists are counted from one. */
    static <T> T placed(Supplier<T> act) {
        try {
            return act.get();
        } catch (Refusal refusal) {
            if (refusal.errors().isEmpty() && refusal.problem() != Problem.MALFORMED_BODY) {
                throw refusal;
            }
            throw Problem.VALIDATION_FAILED.because(
                    refusal.errors().isEmpty()
                            ? List.of(new FieldError(POINTER, lower(refusal.detail())))
                            : refusal.errors().stream()
                                    .map(error ->
                                            new FieldError(POINTER, FieldSentence.at(error.pointer(), error.detail())))
                                    .toList());
        }
    }

    private <D> D parsed(String text, TypeReference<D> type) {
        try {
            D read = json.readValue(text, type);
            if (read == null) {
                throw Problem.VALIDATION_FAILED.because(List.of(new FieldError("", "there is nothing")));
            }
            return read;
        } catch (JsonProcessingException e) {
            throw text.isBlank()
                    ? Problem.VALIDATION_FAILED.because(List.of(new FieldError("", "there is nothing")))
                    : refused(e);
        }
    }

    /** What is no JSON at all may have been met while a part of it was being read. */
    private static Refusal refused(JsonProcessingException e) {
        Throwable met = e instanceof JsonMappingException ? e.getCause() : e;
        boolean broken = met instanceof StreamReadException read
                && !String.valueOf(read.getOriginalMessage()).startsWith("Duplicate field");
        return broken
                ? Problem.VALIDATION_FAILED.because(
                        List.of(new FieldError("", noJson(((StreamReadException) met).getLocation()))))
                : JsonProblem.of(e);
    }

    private static String noJson(@Nullable JsonLocation at) {
        return at == null
                ? "something is no JSON"
                : "something is no JSON at line %d, character %d".formatted(at.getLineNr(), at.getColumnNr());
    }

    private static String lower(String sentence) {
        return sentence.isEmpty() ? sentence : Character.toLowerCase(sentence.charAt(0)) + sentence.substring(1);
    }
}
