package org.concord.gazetteer;

import static io.restassured.RestAssured.given;

import io.restassured.response.Response;
import java.nio.charset.StandardCharsets;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.concord.Callers;
import org.concord.place.Point;
import org.concord.place.SquareCity;

/** Files of made-up postcodes, in the shapes of the products. No real postcode ends in ZZ after a 9 here. */
public final class SomePostcodes {
    public static final String PATH = "/api/v1/postcodes";

    static final String ONSPD =
            "pcd,pcd2,pcds,dointr,doterm,oscty,ced,oslaua,osward,parish,usertype,oseast1m,osnrth1m,osgrdind,ctry,lat,long\n";

    private SomePostcodes() {}

    /** One line each: in Normanton, taken out of use in Allestree, outside the city, and one without a position. */
    public static String onspd() {
        return ONSPD
                + line(
                        "DE23 9ZA",
                        "",
                        "E06000015",
                        "E05015521",
                        SquareCity.ward("E05015521").middle())
                + line(
                        "DE22 9ZA",
                        "201906",
                        "E06000015",
                        "E05015508",
                        SquareCity.ward("E05015508").middle())
                + line("DE56 9ZA", "", "E07000032", "E05012345", new Point(53.02, -1.48))
                + line("DE99 9ZA", "", "E06000015", "E05015511", null)
                + line("DE99 9ZB", "", "E07000032", "E05012345", null)
                + line("DE99 9ZD", "", "", "", null);
    }

    static String line(String postcode, String terminated, String district, String ward, Point point) {
        String packed = postcode.length() == 8 ? postcode.replace(" ", "") : postcode;
        String degrees = point == null ? "99.999999,0.000000" : "%.6f,%.6f".formatted(point.lat(), point.lon());
        return "\"%s\",\"%s\",\"%s\",\"198001\",\"%s\",\"E99999999\",\"E99999999\",\"%s\",\"%s\",\"\",\"0\",\"\",\"\",\"1\",\"E92000001\",%s\n"
                .formatted(packed, postcode, postcode, terminated, district, ward, degrees);
    }

    /** So many lines as Ordnance Survey writes them: without a header, seven characters a postcode. */
    static String codePointOpen(int many) {
        return IntStream.range(0, many)
                .mapToObj(i ->
                        "\"%s\",10,%d,336000,\"E92000001\",\"E19000001\",\"E18000004\",\"\",\"E06000015\",\"E05001770\"\n"
                                .formatted(nth(i), 435_000 + i))
                .collect(Collectors.joining());
    }

    /** DE20 0AA, DE20 0AB … */
    static String nth(int i) {
        String letters = "ABDEFGHJLN";
        return "DE2%d%d%c%c".formatted(i / 1000, i / 100 % 10, letters.charAt(i / 10 % 10), letters.charAt(i % 10));
    }

    public static Response put(String file) {
        return put(file.getBytes(StandardCharsets.UTF_8), "");
    }

    static Response later(String file) {
        return put(file.getBytes(StandardCharsets.UTF_8), "respond-async, wait=1");
    }

    static Response put(byte[] file, String prefer) {
        var call = given().auth().oauth2(Callers.token("administrator")).contentType("text/csv");
        return (prefer.isEmpty() ? call : call.header("Prefer", prefer))
                .body(file)
                .put(PATH);
    }

    static Response get(String address) {
        return given().auth().oauth2(Callers.token("administrator")).get(address);
    }
}
