package org.concord.gazetteer;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import java.io.IOException;
import java.util.List;
import java.util.OptionalInt;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.concord.platform.FieldError;
import org.concord.platform.Problem;
import org.concord.platform.Refusal;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What is read of a boundary file, and what is wrong with one. */
class ReadDrawingTest {
    private static final PropertyNames AS_THE_ONS_DOES = new PropertyNames(null, null, null);
    private static final String RING = "[[-1.5,52.9],[-1.4,52.9],[-1.4,53.0],[-1.5,53.0],[-1.5,52.9]]";
    private static final String POLYGON = "{\"type\":\"Polygon\",\"coordinates\":[" + RING + "]}";

    private static final JsonFactory STRICT = new JsonFactory().enable(JsonParser.Feature.STRICT_DUPLICATE_DETECTION);

    private static Drawing read(String file) {
        return read(file, AS_THE_ONS_DOES);
    }

    private static Drawing read(String file, PropertyNames names) {
        try (JsonParser parser = STRICT.createParser(file)) {
            return new ReadDrawing(parser, names, "E06000015").read();
        } catch (JsonProcessingException e) {
            throw new AssertionError("not JSON", e);
        } catch (IOException e) {
            throw new AssertionError(e);
        }
    }

    private static String file(String... features) {
        return "{\"type\":\"FeatureCollection\",\"features\":[" + String.join(",", features) + "]}";
    }

    private static String feature(String properties, String geometry) {
        return "{\"type\":\"Feature\",\"properties\":" + properties + ",\"geometry\":" + geometry + "}";
    }

    private static String ward(String code, String geometry) {
        return feature("{\"WD23CD\":\"" + code + "\",\"WD23NM\":\"Name\"}", geometry);
    }

    private static String coordinates(String coordinates) {
        return ward("E05999001", "{\"type\":\"Polygon\",\"coordinates\":" + coordinates + "}");
    }

    private static List<FieldError> wrong(String file) {
        return catchThrowableOfType(Refusal.class, () -> read(file)).errors();
    }

    @Test
    void aFileOfTheOnsIsReadWithoutBeingTold() {
        String others = ",\"WD23NMW\":null,\"OBJECTID\":7,\"BNG\":{\"e\":[1,2]},\"GlobalID\":\"x\"}";
        Drawing drawing =
                read("""
                {"name":"WD_2023","crs":{"type":"name","properties":{"name":"urn:ogc:def:crs:OGC:1.3:CRS84"}},"bbox":[1,2,3,4],"features":[%s],"type":"FeatureCollection"}""".formatted(feature("{\"WD23CD\":\"E05999001\",\"WD23NM\":\" Old West \"" + others, POLYGON)));
        assertThat(drawing.year()).isEqualTo(OptionalInt.of(2023));
        assertThat(drawing.wards()).singleElement().satisfies(ward -> {
            assertThat(ward.code()).isEqualTo("E05999001");
            assertThat(ward.name()).isEqualTo("Old West");
            assertThat(ward.shape().getNumPoints()).isEqualTo(5);
        });
    }

    @Test
    void theOrderOfMembersDoesNotMatterNorDoesAHeight() {
        Drawing drawing = read("""
                {"features":[{"geometry":{"coordinates":[[[[-1.5,52.9,80],[-1.4,52.9,80],[-1.4,53,80],[-1.5,52.9,80]]],[[[-1.3,52.9],[-1.2,52.9],[-1.2,53],[-1.3,52.9]]]],"type":"MultiPolygon"},
                 "id":1,"properties":{"name":"A","code":"E05999001"},"type":"Feature"}],"type":"FeatureCollection"}""");
        assertThat(drawing.year()).isEmpty();
        assertThat(drawing.wards().getFirst().shape().getNumGeometries()).isEqualTo(2);
    }

    @Test
    void propertiesMayHaveAnyNameAndOtherAuthoritiesAreLeftOut() {
        String ours =
                feature("{\"id\":\"E05999001\",\"title\":\"A\",\"council\":\"E06000015\",\"code\":\"x\"}", POLYGON);
        String other = feature("{\"id\":\"E05999002\",\"title\":\"B\",\"council\":\"E07000032\"}", "null");
        Drawing drawing = read(file(other, ours), new PropertyNames("id", "title", "council"));
        assertThat(drawing.codes()).containsExactly("E05999001");
        assertThat(drawing.others()).isEqualTo(1);
        assertThat(drawing.wards().getFirst().pointer()).isEqualTo("/features/1");
        assertThat(read(file(feature("{\"wd16cd\":\"E05999001\",\"wd16nm\":\"A\",\"lad16cd\":\"E06000015\"}", POLYGON)))
                        .year())
                .hasValue(2016);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
        [[]]                                                            | /0   | is empty
        []                                                              | ''   | is empty
        {}                                                              | ''   | is a list
        null                                                            | ''   | is a list
        [[-1.5,52.9],[-1.4,52.9],[-1.4,53.0],[-1.5,52.9]]               | /0   | is nested
        [[[[[1,2]]]]]                                                   | /0/0/0 | is nested
        [[[-1.5,52.9],[-1.4,52.9],[-1.5,52.9]]]                         | /0   | at least four
        [[[-1.5,52.9],[-1.4,52.9],[-1.4,53.0],[-1.5,53.0]]]             | /0   | not closed
        [[[-1.5,52.9],[-1.4,53.0],[-1.4,52.9],[-1.5,53.0],[-1.5,52.9]]] | ''   | crosses itself near longitude -1.45000, latitude 52.95000
        [[[-1.5,52.9],[-1.4,52.9],[-1.5,52.9],[-1.5,52.9]]]             | ''   | has no area
        [[[-1.5,52.9],[-1.5,52.9],[-1.5,52.9],[-1.5,52.9]]]             | ''   | has no area
        [[[52.9,-1.5],[52.9,-1.4],[53.0,-1.4],[52.9,-1.5]]]             | /0/0 | latitude before longitude
        [[[435996,335424],[436996,335424],[436996,336424],[435996,335424]]] | /0/0 | eastings and northings
        [[[2.3,48.8],[2.4,48.8],[2.4,48.9],[2.3,48.8]]]                 | /0/0 | not in the United Kingdom
        [[[-1.5,52.9],["-1.4",52.9],[-1.4,53.0],[-1.5,52.9]]]           | /0/1 | is nested
        [[[-1.5,"52.9"],[-1.4,52.9],[-1.4,53.0],[-1.5,52.9]]]           | /0/0 | position of numbers
        [[[-1.5],[-1.4,52.9],[-1.4,53.0],[-1.5,52.9]]]                  | /0/0 | two numbers
        [[[-1.5,1e999],[-1.4,52.9],[-1.4,53.0],[-1.5,52.9]]]            | /0/0 | not in degrees
        [[[-1.5,52.9],[[-1.4,52.9]],[-1.4,53.0],[-1.5,52.9]]]           | /0/1/0 | is nested
        [[[-1.5,52.9],null,[-1.4,53.0],[-1.5,52.9]]]                    | /0   | is nested
        """)
    void aShapeThatIsNoneIsNamedWithItsPlace(String coordinates, String where, String why) {
        assertThat(wrong(file(ward("E05999009", POLYGON), coordinates(coordinates))))
                .singleElement()
                .satisfies(error -> {
                    assertThat(error.pointer()).isEqualTo("/features/1/geometry/coordinates" + where);
                    assertThat(error.detail()).contains(why);
                });
    }

    @Test
    void aHoleOutsideAndAPolygonWithinAnotherAreRefused() {
        String hole = "[" + RING + ",[[-1.3,52.9],[-1.2,52.9],[-1.2,53.0],[-1.3,52.9]]]";
        assertThat(wrong(file(coordinates(hole))).getFirst().detail()).contains("hole outside");
        String within = "{\"type\":\"MultiPolygon\",\"coordinates\":[[" + RING
                + "],[[[-1.47,52.93],[-1.45,52.93],[-1.45,52.95],[-1.47,52.93]]]]}";
        assertThat(wrong(file(ward("E05999001", within))).getFirst().detail()).contains("polygon within another");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
        {"type":"Point","coordinates":[-1.5,52.9]}                       | /geometry/type        | is Polygon or MultiPolygon
        {"type":"LineString","coordinates":[[-1.5,52.9],[-1.4,52.9]]}    | /geometry/type        | is Polygon or MultiPolygon
        {"type":"GeometryCollection","geometries":[]}                    | /geometry/type        | is Polygon or MultiPolygon
        {"type":"polygon","coordinates":[]}                              | /geometry/type        | is Polygon or MultiPolygon
        {"type":7,"coordinates":[[[-1.5,52.9],[-1.4,52.9],[-1.4,53.0],[-1.5,52.9]]]} | /geometry/type | is Polygon or MultiPolygon
        {"type":"Polygon"}                                               | /geometry/coordinates | is needed
        {"type":"MultiPolygon","coordinates":[[[-1.5,52.9],[-1.4,52.9],[-1.4,53.0],[-1.5,52.9]]]} | /geometry/coordinates | otherwise than its type
        null                                                             | /geometry             | is needed
        []                                                               | /geometry             | is needed
        "x"                                                              | /geometry             | is needed
        """)
    void aGeometryThatIsNoneIsNamed(String geometry, String where, String why) {
        assertThat(wrong(file(ward("E05999001", geometry)))).singleElement().satisfies(error -> {
            assertThat(error.pointer()).isEqualTo("/features/0" + where);
            assertThat(error.detail()).contains(why);
        });
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{}",
                "null",
                "[]",
                "{\"WD23CD\":null}",
                "{\"WD23CD\":5}",
                "{\"WD23CD\":\"\"}",
                "{\"WD23CD\":\"Normanton\"}",
                "{\"WD23CD\":\"E06000015\"}",
                "{\"WD23CD\":\"E05999001\\u0000\"}",
                "{\"WD23CD\":\"E05999001\",\"WD23NM\":\"two\\nlines\"}",
                "{\"WD23CD\":\"E05999001\",\"WD23NM\":\" \"}",
                "{\"WD23CD\":\"E05999001\",\"WD23NM\":\"nul\\u0000\"}",
                "{\"WD23CD\":\"E05999001\",\"WD23NM\":\"\\ud800\"}"
            })
    void propertiesThatCannotBeUsedAreNamed(String properties) {
        assertThat(wrong(file(feature(properties, POLYGON))))
                .isNotEmpty()
                .allSatisfy(error -> assertThat(error.pointer()).isEqualTo("/features/0/properties"));
    }

    @Test
    void aCodeThatStandsTwiceIsRefused() {
        assertThat(wrong(file(ward("E05999001", POLYGON), ward("E05999001", POLYGON))))
                .singleElement()
                .satisfies(error -> {
                    assertThat(error.pointer()).isEqualTo("/features/1/properties");
                    assertThat(error.detail()).isEqualTo("has the code of feature 0");
                });
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{}",
                "{\"type\":\"FeatureCollection\"}",
                "{\"features\":[]}",
                "{\"type\":\"FeatureCollection\",\"features\":[]}",
                "{\"type\":\"FeatureCollection\",\"features\":{}}",
                "{\"type\":\"FeatureCollection\",\"features\":[null, 1, \"x\", []]}",
                "{\"type\":\"Feature\",\"properties\":{},\"geometry\":null}",
                "{\"type\":\"FeatureCollection\",\"features\":[{}]}",
                "{\"type\":\"FeatureCollection\",\"crs\":{\"type\":\"name\",\"properties\":{\"name\":\"urn:ogc:def:crs:EPSG::27700\"}},\"features\":[]}",
            })
    void whatIsNoCollectionOfWardsIsRefused(String file) {
        assertThat(wrong(file)).isNotEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"[]", "1", "\"x\"", "null", "{\"type\":\"FeatureCollection\",\"features\":[]} {}"})
    void whatIsNoObjectOrGoesOnAfterItIsRefused(String file) {
        assertThatThrownBy(() -> read(file))
                .isInstanceOfSatisfying(
                        Refusal.class, refusal -> assertThat(refusal.problem()).isEqualTo(Problem.MALFORMED_BODY));
    }

    @Test
    void allThatIsWrongIsSaidAtOnceButNoMoreThanAHundred() {
        String bad = coordinates("[]");
        assertThat(wrong(file(bad, ward("x", POLYGON), bad.replace("E05999001", "E05999002"))))
                .hasSize(3);
        String many = IntStream.range(0, 300).mapToObj(i -> bad).collect(Collectors.joining(","));
        assertThat(wrong(file(many))).hasSize(100);
    }

    @Test
    void moreWardsThanAnAuthorityHasOrMorePositionsThanAnybodyNeedsAreRefused() {
        String wards = IntStream.range(0, 501)
                .mapToObj(i -> ward("E05%06d".formatted(i), POLYGON))
                .collect(Collectors.joining(","));
        assertThat(wrong(file(wards)).getFirst().detail()).contains("500 wards");
        String endless = "[[" + "[-1.5,52.9],".repeat(1_000_001) + "[-1.5,52.9]]]";
        assertThat(wrong(file(coordinates(endless))).getFirst().detail()).contains("1,000,000 positions");
    }
}
