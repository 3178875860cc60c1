package org.concord.partner;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonSetter;
import com.fasterxml.jackson.annotation.Nulls;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.core.StreamReadFeature;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonMappingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.MapperFeature;
import com.fasterxml.jackson.databind.cfg.CoercionAction;
import com.fasterxml.jackson.databind.cfg.CoercionInputShape;
import com.fasterxml.jackson.databind.exc.InvalidFormatException;
import com.fasterxml.jackson.databind.exc.InvalidNullException;
import com.fasterxml.jackson.databind.exc.UnrecognizedPropertyException;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.type.LogicalType;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import org.concord.platform.FieldError;
import org.concord.platform.Problem;
import org.concord.platform.Refusal;
import org.concord.platform.Text;

/**
 * JSON as a mapping is read. Its own, and strict whatever the rest of the house does: a misspelt or doubled member
 * would otherwise quietly change what every row of a partner means.
 */
final class MappingJson {
    private static final JsonMapper STRICT = JsonMapper.builder()
            .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
            .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS, DeserializationFeature.FAIL_ON_NUMBERS_FOR_ENUMS)
            .disable(MapperFeature.ALLOW_COERCION_OF_SCALARS)
            .withCoercionConfig(
                    LogicalType.Textual, text -> text.setCoercion(CoercionInputShape.Integer, CoercionAction.Fail)
                            .setCoercion(CoercionInputShape.Float, CoercionAction.Fail)
                            .setCoercion(CoercionInputShape.Boolean, CoercionAction.Fail))
            .defaultSetterInfo(JsonSetter.Value.forContentNulls(Nulls.FAIL))
            .defaultPropertyInclusion(
                    JsonInclude.Value.construct(JsonInclude.Include.NON_NULL, JsonInclude.Include.ALWAYS))
            .build();

    private MappingJson() {}

    /** @throws Refusal 400 that says where and why, with no more of the text than the name of a member */
    static CodeMapping read(String json) {
        try {
            requireCleanText(json);
            var mapping = STRICT.readValue(json, CodeMapping.class);
            if (mapping == null) {
                throw refusal(Pointer.ROOT.error("is null"));
            }
            return mapping;
        } catch (JsonProcessingException refused) {
            throw refusal(error(refused));
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
    }

    /** Names of members too: the store could not keep them. */
    private static void requireCleanText(String json) throws IOException {
        try (var parser = STRICT.createParser(json)) {
            for (var token = parser.nextToken(); token != null; token = parser.nextToken()) {
                var isText = token == JsonToken.FIELD_NAME || token == JsonToken.VALUE_STRING;
                if (isText && !Text.isClean(parser.getText())) {
                    throw refusal(Pointer.ROOT.error("holds what is not Unicode text (NUL or a lone surrogate)"));
                }
            }
        }
    }

    private static Refusal refusal(FieldError error) {
        return Problem.VALIDATION_FAILED.because(List.of(error));
    }

    /** Without the members that are null: not said. */
    static JsonNode tree(Object said) {
        return STRICT.valueToTree(said);
    }

    /** In our words: the library's name classes and quote the text. */
    private static FieldError error(JsonProcessingException refused) {
        return switch (refused) {
            case UnrecognizedPropertyException unknown -> at(unknown).error("unknown member");
            case InvalidNullException empty -> at(empty).error("must not be null");
            case InvalidFormatException word
            when word.getTargetType().isEnum() -> at(word).error("must be one of " + constants(word.getTargetType()));
            case JsonMappingException other -> at(other).error("has the wrong JSON type, or members twice");
            default ->
                Pointer.ROOT.error("not JSON, or a member twice, at line %d, column %d"
                        .formatted(
                                refused.getLocation().getLineNr(),
                                refused.getLocation().getColumnNr()));
        };
    }

    private static Pointer at(JsonMappingException refused) {
        var pointer = Pointer.ROOT;
        for (var step : refused.getPath()) {
            pointer = step.getFieldName() == null ? pointer.with(step.getIndex()) : pointer.with(step.getFieldName());
        }
        return pointer;
    }

    private static String constants(Class<?> type) {
        return Arrays.stream(type.getEnumConstants()).map(Object::toString).collect(Collectors.joining(", "));
    }
}
