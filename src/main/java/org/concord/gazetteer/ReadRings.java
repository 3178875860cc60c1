package org.concord.gazetteer;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.concord.platform.FieldError;
import org.concord.platform.Problem;
import org.concord.platform.Refusal;
import org.concord.platform.Validation;
import org.jspecify.annotations.Nullable;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Envelope;

/**
 * Reads the coordinates of a polygon or multipolygon (RFC 7946 §3.1), position by position, and says what is wrong with the first that
 * cannot be taken. WGS84 longitude before latitude, in the United Kingdom; a height is left out.
 */
final class ReadRings {
    static final int POLYGON = 2;
    static final int MULTIPOLYGON = 3;

    /** Four times what a city has in full resolution; more would take the memory that everybody's requests need. */
    static final int MOST_POSITIONS = 1_000_000;

    private static final Envelope UNITED_KINGDOM = new Envelope(-9.5, 2.5, 49.0, 61.5);

    private final JsonParser parser;
    private final String pointer;
    private final Validation wrong;
    private final int[] path = new int[MULTIPOLYGON];
    private final List<Ring> rings = new ArrayList<>();
    private final List<Coordinate> ring = new ArrayList<>();
    private int positions;
    private int depthOfPositions;
    private boolean failed;

    /** @param parser at the start of the coordinates, which stand at the pointer */
    ReadRings(JsonParser parser, String pointer, Validation wrong) {
        this.parser = parser;
        this.pointer = pointer;
        this.wrong = wrong;
    }

    /** @param path index of the ring, and before it that of its polygon where there are several */
    record Ring(List<Integer> path, List<Coordinate> positions) {
        int polygon() {
            return path.size() == 1 ? 0 : path.getFirst();
        }

        String pointer(String coordinates) {
            return path.stream().map(String::valueOf).reduce(coordinates, (at, index) -> at + "/" + index);
        }
    }

    /** @return null if it cannot be taken, which has been said then; the parser stands at its end either way */
    @Nullable
    List<Ring> read() throws IOException {
        if (!parser.hasToken(JsonToken.START_ARRAY)) {
            fail(0, "is a list");
            parser.skipChildren();
            return null;
        }
        array(0);
        return failed ? null : List.copyOf(rings);
    }

    /** Two for a polygon, three for a multipolygon. */
    int depth() {
        return depthOfPositions;
    }

    private void array(int depth) throws IOException {
        JsonToken next = parser.nextToken();
        if (next.isNumeric()) {
            position(depth);
            return;
        }
        if (next == JsonToken.END_ARRAY) {
            fail(depth, "is empty");
        }
        for (int i = 0; next != JsonToken.END_ARRAY; i++) {
            if (failed || next != JsonToken.START_ARRAY || depth == MULTIPOLYGON) {
                fail(depth, "is nested as no Polygon or MultiPolygon is");
                parser.skipChildren();
            } else {
                path[depth] = i;
                array(depth + 1);
            }
            next = parser.nextToken();
        }
        if (depth == depthOfPositions - 1 && !ring.isEmpty()) {
            rings.add(new Ring(indices(depth), List.copyOf(ring)));
            ring.clear();
        }
    }

    private void position(int depth) throws IOException {
        Coordinate place = numbers(depth);
        if (depthOfPositions == 0) {
            depthOfPositions = depth;
        }
        boolean rightDepth = depth == depthOfPositions && (depth == POLYGON || depth == MULTIPOLYGON);
        if (!rightDepth) {
            fail(depth, "is nested as no Polygon or MultiPolygon is");
        } else if (!UNITED_KINGDOM.contains(place)) {
            fail(depth, whereItIs(place));
        }
        if (++positions > MOST_POSITIONS) {
            throw tooMany();
        }
        if (!failed) {
            ring.add(place);
        }
    }

    static Refusal tooMany() {
        return Problem.VALIDATION_FAILED.because(List.of(new FieldError(
                "/features", "has more than %,d positions; send simpler shapes".formatted(MOST_POSITIONS))));
    }

    private Coordinate numbers(int depth) throws IOException {
        double[] first = new double[2];
        int count = 0;
        for (JsonToken next = parser.currentToken(); next != JsonToken.END_ARRAY; next = parser.nextToken()) {
            if (!next.isNumeric()) {
                fail(depth, "is a position of numbers");
                parser.skipChildren();
            } else if (count < first.length) {
                first[count] = parser.getDoubleValue();
            }
            count++;
        }
        if (count < first.length) {
            fail(depth, "is a position of at least two numbers");
        }
        return new Coordinate(first[0], first[1]);
    }

    private static String whereItIs(Coordinate place) {
        if (UNITED_KINGDOM.contains(place.y, place.x)) {
            return "has latitude before longitude; GeoJSON has longitude first (RFC 7946, section 3.1.1)";
        }
        return Math.abs(place.x) > 180 || Math.abs(place.y) > 90
                ? "is not in degrees; eastings and northings have to be converted to WGS84 longitude and latitude first"
                : "is not in the United Kingdom";
    }

    /** Of one shape the first mistake is enough: the others are mostly the same. */
    private void fail(int depth, String why) {
        if (!failed) {
            wrong.check(false, new Ring(indices(depth), List.of()).pointer(pointer), why);
        }
        failed = true;
    }

    private List<Integer> indices(int depth) {
        return Arrays.stream(path, 0, depth).boxed().toList();
    }
}
