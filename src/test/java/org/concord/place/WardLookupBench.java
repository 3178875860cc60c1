package org.concord.place;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.function.Function;
import org.concord.Callers;
import org.concord.gazetteer.SomePostcodes;
import org.concord.platform.OwnersEyes;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/**
 * How long it takes within the process to find the ward of a point or a postcode. Not part of the build; run it with {@code ./mvnw test
 * -Dtest=WardLookupBench}. On real data if {@code CONCORD_BENCH_BOUNDARIES} and {@code CONCORD_BENCH_POSTCODES} name files of it.
 */
@QuarkusTest
class WardLookupBench {
    private static final int POINTS = 200_000;
    private static final LocalDate DAY = LocalDate.of(2026, 11, 20);

    @Inject
    FindWard find;

    @Inject
    PlaceWatch watch;

    @BeforeEach
    void keep() {
        PlaceBefore.keep();
    }

    @AfterEach
    void restore() {
        PlaceBefore.restore(watch);
    }

    @Test
    void aPointAndAPostcode() throws IOException {
        put("application/geo+json", "/api/v1/wards/boundaries", "CONCORD_BENCH_BOUNDARIES", SquareCity.geoJson());
        put("text/csv", "/api/v1/postcodes", "CONCORD_BENCH_POSTCODES", SomePostcodes.onspd());
        Random random = new Random(26);
        List<Point> points = random.doubles(POINTS)
                .mapToObj(share -> new Point(52.86 + 0.12 * share, -1.56 + 0.2 * random.nextDouble()))
                .toList();
        List<Postcode> postcodes = new ArrayList<>(
                OwnersEyes.column("SELECT code FROM postcode JOIN postcode_register USING (edition) ORDER BY code")
                        .stream()
                        .map(code -> Postcode.parse(code.toString()).orElseThrow())
                        .toList());
        Collections.shuffle(postcodes, random);
        measure("a point, first time round", points, point -> find.at(point, DAY));
        measure("a point", points, point -> find.at(point, DAY));
        List<Postcode> some = postcodes.subList(0, postcodes.size() / 2);
        List<Postcode> rest = postcodes.subList(postcodes.size() / 2, postcodes.size());
        measure("a postcode that nobody asked for, first time round", some, one -> find.of(one, DAY));
        measure("a postcode that nobody asked for", rest, one -> find.of(one, DAY));
        measure("a postcode that somebody asked for", postcodes, one -> find.of(one, DAY));
    }

    private static void put(String type, String path, String variable, String madeUp) throws IOException {
        String file = System.getenv(variable);
        byte[] body = file == null ? madeUp.getBytes(StandardCharsets.UTF_8) : Files.readAllBytes(Path.of(file));
        given().auth()
                .oauth2(Callers.token("administrator"))
                .contentType(type)
                .body(body)
                .put(path)
                .then()
                .statusCode(200);
    }

    private static <T> void measure(String what, List<T> all, Function<T, Object> look) {
        long[] took = new long[all.size()];
        for (int i = 0; i < took.length; i++) {
            long began = System.nanoTime();
            Object answer = look.apply(all.get(i));
            took[i] = System.nanoTime() - began;
            assertThat(answer).isNotNull();
        }
        Arrays.sort(took);
        System.out.printf(
                "BENCH %s: %,d times, p50 %.1f µs, p99 %.1f µs, p99.9 %.1f µs, longest %.1f µs%n",
                what, took.length, at(took, 0.5), at(took, 0.99), at(took, 0.999), at(took, 1));
    }

    private static double at(long[] sorted, double share) {
        return sorted[(int) Math.min(sorted.length - 1.0, sorted.length * share)] / 1000.0;
    }
}
