package org.concord.tension;

import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import java.util.stream.IntStream;
import org.concord.Callers;
import org.concord.Reported;
import org.concord.access.Actor;
import org.concord.casework.AtCase;
import org.concord.place.Point;
import org.concord.place.SquareCity;
import org.concord.place.Wards;
import org.concord.platform.OwnersEyes;

/** Streets in the city of the tests, drawn in squares, and what is told of them. */
@Singleton
public class Streets {
    @Inject
    Watched watched;

    @Inject
    FindNearRepeats near;

    @Inject
    TabulateNearRepeats tabulate;

    @Inject
    CompareSeasons seasons;

    @Inject
    Wards wards;

    public void draw() {
        Callers.as("administrator")
                .contentType("application/geo+json")
                .body(SquareCity.geoJson().getBytes(StandardCharsets.UTF_8))
                .put("/api/v1/wards/boundaries")
                .then()
                .statusCode(200);
    }

    /** Race hate in one street of this ward, some metres apart, yesterday. @return the cases */
    public List<UUID> told(String ward, int incidents) {
        Point middle = SquareCity.ward(ward).middle();
        List<UUID> cases = new ArrayList<>();
        for (int i = 0; i < incidents; i++) {
            Map<String, Object> report = new HashMap<>(Reported.verbalAbuse());
            Map<String, Object> point = Map.of("lat", middle.lat() + 0.006, "lon", middle.lon() - 0.006 + i * 1e-5);
            report.put("place", Map.of("point", point, "placeType", "STREET"));
            LocalDate day = LocalDate.ofEpochDay(watched.today() - 1L);
            report.put("occurred", Map.of("from", day + "T1" + i + ":00:00Z", "precision", "EXACT"));
            cases.add(AtCase.opened(report).id());
        }
        return cases;
    }

    /** @return how many are new */
    public int look() {
        int today = watched.today();
        return watched.actor.as(
                new Actor.Worker("test"), () -> near.on(LocalDate.ofEpochDay(today), watched.quiet(today, List.of())));
    }

    static List<Map<String, Object>> found(List<UUID> cases) {
        return OwnersEyes.rows(
                "SELECT * FROM tension_near_repeat WHERE case_id::text = ANY(?) ORDER BY case_id",
                (Object) cases.stream().map(UUID::toString).toArray(String[]::new));
    }

    void keep(LocalDate month, KnoxTables tables) {
        watched.actor.as(new Actor.Worker("test"), () -> {
            tabulate.keep(month, tables);
            return true;
        });
    }

    /** Of a ward and of race hate in the whole city: the same figures for both. */
    void judge(LocalDate monday, String ward, SeasonWeek week) {
        int strand = (Integer) OwnersEyes.value("SELECT CAST(id AS integer) FROM strand WHERE code = 'RACE' LIMIT 1");
        List<SeasonRows.Row> rows = List.of(
                new SeasonRows.Row(wards.byCode(ward).orElseThrow().id(), null, week),
                new SeasonRows.Row(null, strand, week));
        watched.actor.as(new Actor.Worker("test"), () -> {
            seasons.keep(new TreeMap<>(Map.of(monday, rows)));
            return true;
        });
    }

    /** Something of everything, so that the page has all there is. */
    public void ofEverything(LocalDate monday) {
        List<KnoxTable.Field> fields = KnoxTables.of(
                        IntStream.range(0, 40)
                                .mapToObj(i -> new PlacedIncident(
                                        UUID.randomUUID(),
                                        LocalDate.EPOCH,
                                        LocalDate.EPOCH,
                                        null,
                                        List.of(),
                                        null,
                                        new ClosePairs.Place(1000.0 * (i / 4), 0, 30 * (i / 4) + i % 4)))
                                .toList(),
                        List.of(),
                        1)
                .whole()
                .fields();
        int normanton = wards.byCode(Watched.NORMANTON).orElseThrow().id();
        int elsewhere = wards.byCode("E05015508").orElseThrow().id();
        keep(
                monday.withDayOfMonth(1),
                new KnoxTables(List.of(
                        new KnoxTables.Table(null, 52, 40, fields),
                        new KnoxTables.Table(normanton, 12, 9, List.of()),
                        new KnoxTables.Table(elsewhere, 40, 31, fields))));
        judge(monday, Watched.NORMANTON, new SeasonWeek(3, 14, 8.2, 12, 0.003));
    }
}
