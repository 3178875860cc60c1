package org.concord.gazetteer;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import java.io.IOException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.concord.platform.Validation;
import org.jspecify.annotations.Nullable;

/** Reads one feature of a GeoJSON file (RFC 7946 §3.2), whatever the order of its members; of its properties only what may matter. */
final class ReadFeature {
    private static final Map<String, Integer> TYPES =
            Map.of("Polygon", ReadRings.POLYGON, "MultiPolygon", ReadRings.MULTIPOLYGON);

    private final JsonParser parser;
    private final PropertyNames names;
    private final String pointer;
    private final Validation wrong;
    private final Map<String, String> properties = new LinkedHashMap<>();
    private @Nullable String type;
    private boolean hasGeometry;
    private @Nullable List<ReadRings.Ring> rings;

    /** @param pointer where the feature stands */
    ReadFeature(JsonParser parser, PropertyNames names, String pointer, Validation wrong) {
        this.parser = parser;
        this.names = names;
        this.pointer = pointer;
        this.wrong = wrong;
    }

    /** @param rings null if there is no shape, which has been said then */
    record Feature(Map<String, String> properties, @Nullable List<ReadRings.Ring> rings) {}

    /** The parser is at the feature's start, and at its end afterwards. */
    Feature read() throws IOException {
        while (parser.nextToken() != JsonToken.END_OBJECT) {
            String member = parser.currentName();
            parser.nextToken();
            switch (member) {
                case "type" -> type = text();
                case "properties" -> properties();
                case "geometry" -> geometry();
                default -> parser.skipChildren();
            }
        }
        wrong.check("Feature".equals(type), pointer + "/type", "is Feature")
                .check(hasGeometry, pointer + "/geometry", "is needed: a Polygon or MultiPolygon");
        return new Feature(properties, rings);
    }

    private void properties() throws IOException {
        if (!parser.hasToken(JsonToken.START_OBJECT)) {
            wrong.check(parser.hasToken(JsonToken.VALUE_NULL), pointer + "/properties", "is an object");
            parser.skipChildren();
            return;
        }
        while (parser.nextToken() != JsonToken.END_OBJECT) {
            String property = parser.currentName();
            parser.nextToken();
            String value = text();
            if (value != null && names.mayMatter(property)) {
                properties.put(property, value);
            }
        }
    }

    private void geometry() throws IOException {
        if (!parser.hasToken(JsonToken.START_OBJECT)) {
            parser.skipChildren();
            return;
        }
        hasGeometry = true;
        String kind = null;
        boolean hasCoordinates = false;
        int depth = 0;
        while (parser.nextToken() != JsonToken.END_OBJECT) {
            String member = parser.currentName();
            parser.nextToken();
            if (member.equals("type")) {
                kind = text();
            } else if (member.equals("coordinates") && (kind == null || TYPES.containsKey(kind))) {
                var reading = new ReadRings(parser, pointer + "/geometry/coordinates", wrong);
                rings = reading.read();
                depth = reading.depth();
                hasCoordinates = true;
            } else {
                parser.skipChildren();
            }
        }
        checkGeometry(kind, hasCoordinates, depth);
    }

    private void checkGeometry(@Nullable String kind, boolean hasCoordinates, int depth) {
        boolean known = kind != null && TYPES.containsKey(kind);
        wrong.check(known, pointer + "/geometry/type", "is Polygon or MultiPolygon")
                .check(!known || hasCoordinates, pointer + "/geometry/coordinates", "is needed");
        boolean fits = !known || rings == null || depth == TYPES.get(kind);
        wrong.check(fits, pointer + "/geometry/coordinates", "is nested otherwise than its type says");
        if (!known || !fits) {
            rings = null;
        }
    }

    /** Null for everything that is no text. */
    private @Nullable String text() throws IOException {
        String text = parser.hasToken(JsonToken.VALUE_STRING) ? parser.getText() : null;
        parser.skipChildren();
        return text;
    }
}
