package org.concord.partner;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonSetter;
import com.fasterxml.jackson.annotation.Nulls;
import com.fasterxml.jackson.core.JsonProcessingException;
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
import java.util.Arrays;
import java.util.stream.Collectors;

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

    static CodeMapping read(String json) {
        try {
            var mapping = STRICT.readValue(json, CodeMapping.class);
            if (mapping == null) {
                throw new MalformedMapping(Pointer.ROOT.fault("is null"), new NullPointerException());
            }
            return mapping;
        } catch (JsonProcessingException refused) {
            throw new MalformedMapping(fault(refused), refused);
        }
    }

    /** Without the members that are null: not said. */
    static JsonNode tree(Object said) {
        return STRICT.valueToTree(said);
    }

    /** In our words: the library's name classes and quote the text. */
    private static Fault fault(JsonProcessingException refused) {
        return switch (refused) {
            case UnrecognizedPropertyException unknown -> at(unknown).fault("unknown member");
            case InvalidNullException empty -> at(empty).fault("must not be null");
            case InvalidFormatException word
            when word.getTargetType().isEnum() -> at(word).fault("must be one of " + constants(word.getTargetType()));
            case JsonMappingException other -> at(other).fault("has the wrong JSON type, or members twice");
            default ->
                Pointer.ROOT.fault("not JSON, or a member twice, at line %d, column %d"
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
