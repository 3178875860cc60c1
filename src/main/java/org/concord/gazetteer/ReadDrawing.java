package org.concord.gazetteer;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import java.io.IOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.OptionalInt;
import java.util.regex.Pattern;
import org.concord.place.Wards;
import org.concord.platform.FieldError;
import org.concord.platform.Problem;
import org.concord.platform.Text;
import org.concord.platform.Validation;
import org.jspecify.annotations.Nullable;
import org.locationtech.jts.geom.Geometry;

/**
 * Reads a GeoJSON FeatureCollection of wards (RFC 7946), feature by feature: the file as a whole is never in memory. Says everything that is
 * wrong with it at once, each time where.
 */
final class ReadDrawing {
    /** The largest authority has fewer than 130 wards; a file of a whole country has thousands. */
    private static final int MOST_WARDS = 500;

    private static final int LONGEST_NAME = 200;

    /** Before RFC 7946 a file could name its reference system; these two are the one that is meant today. */
    private static final Pattern WGS84 = Pattern.compile(".*(CRS84|EPSG:{1,2}4326)", Pattern.CASE_INSENSITIVE);

    private final JsonParser parser;
    private final PropertyNames names;
    private final String authority;
    private final Validation wrong = new Validation();
    private final List<DrawnWard> wards = new ArrayList<>();
    private final Map<String, Integer> featureOfCode = new HashMap<>();
    private int features;
    private int others;
    private int vertices;
    private OptionalInt year = OptionalInt.empty();
    private @Nullable String type;
    private boolean hasFeatures;

    /** @param authority whose wards are taken, by its GSS code */
    ReadDrawing(JsonParser parser, PropertyNames names, String authority) {
        this.parser = parser;
        this.names = names;
        this.authority = authority;
    }

    /**
     * @throws org.concord.platform.Refusal 400
     * @throws com.fasterxml.jackson.core.JsonProcessingException if it is not JSON
     */
    Drawing read() throws IOException {
        if (parser.nextToken() != JsonToken.START_OBJECT) {
            throw Problem.MALFORMED_BODY.because("A GeoJSON FeatureCollection is needed.");
        }
        while (parser.nextToken() != JsonToken.END_OBJECT) {
            member(parser.currentName());
        }
        if (parser.nextToken() != null) {
            throw Problem.MALFORMED_BODY.because("There is something after the end of the JSON.");
        }
        wrong.check("FeatureCollection".equals(type), "/type", "is FeatureCollection")
                .check(hasFeatures, "/features", "is a list of features")
                .check(!hasFeatures || wrong.failed() || !wards.isEmpty(), "/features", "has no ward of ours");
        wrong.refuseIfFailed();
        return new Drawing(List.copyOf(wards), others, year);
    }

    private void member(String name) throws IOException {
        JsonToken value = parser.nextToken();
        if (name.equals("type") && value == JsonToken.VALUE_STRING) {
            type = parser.getText();
        } else if (name.equals("features") && value == JsonToken.START_ARRAY) {
            hasFeatures = true;
            features();
        } else if (name.equals("crs") && value == JsonToken.START_OBJECT) {
            referenceSystem();
        } else {
            parser.skipChildren();
        }
    }

    private void features() throws IOException {
        while (parser.nextToken() != JsonToken.END_ARRAY) {
            String pointer = "/features/" + features;
            if (parser.hasToken(JsonToken.START_OBJECT)) {
                Validation ofFeature = new Validation();
                take(new ReadFeature(parser, names, pointer, ofFeature).read(), pointer, ofFeature);
            } else {
                wrong.check(false, pointer, "is a feature");
                parser.skipChildren();
            }
            features++;
        }
    }

    /** Another authority's feature may be as it is. */
    private void take(ReadFeature.Feature feature, String pointer, Validation ofFeature) {
        boolean ours =
                names.authorityOf(feature.properties()).map(authority::equals).orElse(true);
        if (!ours) {
            others++;
            return;
        }
        ofFeature.errors().forEach(error -> wrong.check(false, error.pointer(), error.detail()));
        year = year.isPresent() ? year : names.yearOf(feature.properties());
        String code = code(feature.properties(), pointer);
        String name = names.nameOf(feature.properties()).map(String::strip).orElse(null);
        wrong.check(
                name == null || isName(name), pointer + "/properties", "has a name of 1 to 200 characters on one line");
        List<ReadRings.Ring> rings = feature.rings();
        Geometry shape = rings == null ? null : DrawShape.of(rings, pointer + "/geometry/coordinates", wrong);
        if (code != null && shape != null) {
            wards.add(new DrawnWard(features, code, name, shape));
            vertices += shape.getNumPoints();
        }
        refuseIfTooMany();
    }

    private void refuseIfTooMany() {
        if (wards.size() > MOST_WARDS) {
            throw Problem.VALIDATION_FAILED.because(List.of(new FieldError(
                    "/features", "has more than %d wards; send those of one authority".formatted(MOST_WARDS))));
        }
        if (vertices > ReadRings.MOST_POSITIONS) {
            throw ReadRings.tooMany();
        }
    }

    private @Nullable String code(Map<String, String> properties, String pointer) {
        String code = names.codeOf(properties).map(String::strip).orElse(null);
        boolean fine = code != null && Wards.CODE.matcher(code).matches();
        wrong.check(
                fine,
                pointer + "/properties",
                "has a ward code like E05015521, in WD23CD, code or the property you name");
        Integer before = fine ? featureOfCode.putIfAbsent(Objects.requireNonNull(code), features) : null;
        wrong.check(before == null, pointer + "/properties", "has the code of feature " + before);
        return fine && before == null ? code : null;
    }

    private void referenceSystem() throws IOException {
        String named = null;
        int depth = 1;
        while (depth > 0) {
            JsonToken next = parser.nextToken();
            depth += next.isStructStart() ? 1 : next.isStructEnd() ? -1 : 0;
            boolean isName = next == JsonToken.VALUE_STRING && "name".equals(parser.currentName());
            named = isName ? parser.getText() : named;
        }
        wrong.check(named == null || WGS84.matcher(named).matches(), "/crs", "is WGS84 (RFC 7946, section 4)");
    }

    private static boolean isName(String name) {
        boolean oneLine = name.codePoints().noneMatch(Character::isISOControl);
        return !name.isBlank() && Text.length(name) <= LONGEST_NAME && Text.isClean(name) && oneLine;
    }
}
