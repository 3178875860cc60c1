package org.concord.tension;

import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.concord.access.Actor;
import org.concord.access.CurrentActor;
import org.concord.place.WorkingTime;
import org.concord.platform.Authority;
import org.concord.platform.OwnersEyes;

/** The city of the tests with a history of its own, and a watch over it that begins anew. */
@Singleton
public class Watched {
    static final String NORMANTON = "E05015521";
    static final int DAYS = 300;

    /** Once a week at 3.0, ten times as rare at each step of one. */
    private static final AlarmBudget BUDGET = new AlarmBudget(
            IntStream.range(0, 51)
                    .mapToDouble(step -> Math.pow(10, 0.5 - step * 0.05))
                    .toArray(),
            99);

    @Inject
    CityHistories histories;

    @Inject
    Watches watches;

    @Inject
    DetectSpikes detect;

    @Inject
    WorkingTime workingTime;

    @Inject
    CurrentActor actor;

    /** No signal, no bar, nothing beside them, and nobody who still has to answer for one. */
    public void beginAnew() {
        OwnersEyes.run(
                "UPDATE alert SET state = 'EXPIRED' WHERE signal_id IS NOT NULL AND state IN ('OPEN', 'ESCALATED')");
        OwnersEyes.run("DELETE FROM tension_signal_verdict");
        OwnersEyes.run("DELETE FROM tension_signal_telling");
        OwnersEyes.run("DELETE FROM tension_signal");
        OwnersEyes.run("DELETE FROM tension_watch");
        OwnersEyes.run("DELETE FROM tension_near_repeat");
        OwnersEyes.run("DELETE FROM tension_knox");
        OwnersEyes.run("DELETE FROM tension_season");
    }

    int today() {
        return (int) workingTime.today().toEpochDay();
    }

    CityHistory city() {
        return histories.of(Authority.ID);
    }

    /** One report in each ward and strand about every 40 days, told the same day, none in the last days, and what is added to that. */
    CityHistory quiet(int until, List<Sighting> more) {
        CityHistory city = city();
        Grid grid = city.history().grid();
        List<Sighting> sightings = new ArrayList<>(more);
        for (int day = until - DAYS; day <= until - 8; day++) {
            for (int cell = 0; cell < grid.cells(); cell++) {
                if ((day + 7 * cell) % 40 == 0 && grid.placed(cell)) {
                    sightings.add(new Sighting(day, day, grid.wardOf(cell), grid.strandOf(cell)));
                }
            }
        }
        return with(sightings, until - DAYS);
    }

    CityHistory with(List<Sighting> sightings, int opened) {
        CityHistory city = city();
        return new CityHistory(
                CountHistory.of(city.history().grid(), sightings, opened),
                city.city(),
                city.words(),
                city.wards(),
                city.strands());
    }

    /** Reports of race hate in a ward, so many on each of these days. */
    List<Sighting> rise(String ward, int from, int days, int perDay) {
        CityHistory city = city();
        int place = city.wards().indexOf(ward);
        int strand = city.strands().indexOf("RACE");
        List<Sighting> sightings = new ArrayList<>();
        for (int day = from; day < from + days; day++) {
            for (int one = 0; one < perDay; one++) {
                sightings.add(new Sighting(day, day, place, strand));
            }
        }
        return sightings;
    }

    List<Sighting> everywhere(int day, int perWard) {
        CityHistory city = city();
        return city.wards().stream()
                .filter(code -> !code.equals(CityHistory.NOWHERE))
                .flatMap(code -> rise(code, day, 1, perWard).stream())
                .toList();
    }

    /** A bar at 3, set the day before. */
    void bar(int day) {
        bar(day, 3, day - 1);
    }

    void bar(int day, double height, int lowered) {
        QuarkusTransaction.requiringNew().run(() -> {
            watches.hold();
            watches.renew(new Watch.Bar(height, BUDGET, 9, day - 1, lowered));
        });
    }

    List<SignalChange> look(int day, CityHistory city) {
        return actor.as(new Actor.Worker("test"), () -> detect.upTo(LocalDate.ofEpochDay(day), city));
    }

    /** A rise in Normanton that goes on today, told. @return its id */
    public String normanton() {
        return raised(rise(NORMANTON, today() - 1, 2, 4));
    }

    /** The same in a ward of other officers. @return its id */
    public String elsewhere() {
        return raised(rise("E05015508", today() - 1, 2, 4));
    }

    public String raised(List<Sighting> rise) {
        bar(today());
        return look(today(), quiet(today(), rise)).stream()
                .filter(SignalChange.Raised.class::isInstance)
                .findFirst()
                .orElseThrow()
                .signal()
                .toString();
    }
}
