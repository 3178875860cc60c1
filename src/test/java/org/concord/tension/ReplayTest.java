package org.concord.tension;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;
import org.concord.platform.OwnersEyes;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/**
 * A real file of incidents, day by day through the watch's own door, so that a person can read what it would have said. The file lies beside the
 * project, or is named by {@code concord.replay.file}; it is not a part of it. Two rises are planted: what was real nobody can tell.
 */
@QuarkusTest
class ReplayTest {
    private static final Path FILE =
            Path.of(System.getProperty("concord.replay.file", "../shared/data/partner-incidents-nj-2015-2018.csv"));
    private static final LocalDate FROM = LocalDate.parse("2017-01-02");
    private static final LocalDate TO = LocalDate.parse("2017-12-31");
    private static final int RENEWED_AFTER = 28;

    /** Weeks in which the file itself has nothing of the kind near. */
    private static final LocalDate LOCAL = LocalDate.parse("2017-06-13");

    private static final LocalDate NATIONAL = LocalDate.parse("2017-09-12");

    @Inject
    Watched watched;

    @Inject
    RenewWatch renew;

    @BeforeEach
    @AfterEach
    void anew() {
        watched.beginAnew();
    }

    @Test
    void aYearOfRealIncidentsDayByDay() throws IOException {
        if (!Files.exists(FILE)) {
            System.err.println("!!!! " + FILE.toAbsolutePath().normalize() + " is missing: nothing was replayed.");
        }
        assumeTrue(Files.exists(FILE), "the file to be replayed is not at hand");
        List<Sighting> all = new ArrayList<>(sightings());
        all.addAll(watched.rise("E05015514", (int) LOCAL.toEpochDay(), 2, 4));
        all.addAll(watched.everywhere((int) NATIONAL.toEpochDay(), 1));
        all.addAll(watched.everywhere((int) NATIONAL.toEpochDay() + 1, 1));
        CityHistory city = watched.with(all, (int) LocalDate.parse("2015-01-01").toEpochDay());

        for (LocalDate day = FROM; !day.isAfter(TO); day = day.plusDays(1)) {
            replay(day, city);
        }

        List<Map<String, Object>> told = OwnersEyes.rows(
                "SELECT s.id, s.kind, s.whole_city, t.day, t.number, t.opinion, t.sentence FROM tension_signal s"
                        + " JOIN tension_signal_telling t ON t.signal_id = s.id ORDER BY t.day, t.number");
        told.forEach(one -> System.out.printf(
                "%s %s%s [%s] %s%n",
                one.get("day"), one.get("kind"), one.get("number"), one.get("opinion"), one.get("sentence")));
        assertThat(told.stream()
                        .filter(one -> within(one, LOCAL, 1)
                                && one.get("sentence").toString().contains("Chaddesden North"))
                        .toList())
                .as("the planted local rise, within two days")
                .isNotEmpty();
        assertThat(told.stream()
                        .filter(one ->
                                within(one, NATIONAL, 2) && one.get("number").equals(1))
                        .toList())
                .as("the planted day of the whole city: one signal, not eighteen")
                .singleElement()
                .satisfies(one -> assertThat(one.get("whole_city")).isEqualTo(true));
        assertThat(OwnersEyes.rows("SELECT id FROM alert WHERE signal_id IN (SELECT id FROM tension_signal)"))
                .as("what is years ago pages nobody")
                .isEmpty();
    }

    private void replay(LocalDate day, CityHistory city) {
        long sinceFirst = day.toEpochDay() - FROM.toEpochDay();
        if (sinceFirst % RENEWED_AFTER == 0) {
            RenewWatch.Simulated simulated = renew.simulate(day, city).orElseThrow();
            watched.actor.as(new org.concord.access.Actor.Worker("test"), () -> {
                renew.keep(day, simulated);
                return true;
            });
            System.out.printf("%s bar %s%n", day, OwnersEyes.value("SELECT bar FROM tension_watch"));
        }
        watched.look((int) day.toEpochDay(), city);
    }

    private static boolean within(Map<String, Object> told, LocalDate from, int days) {
        LocalDate day = LocalDate.parse(told.get("day").toString());
        return !day.isBefore(from) && !day.isAfter(from.plusDays(days));
    }

    private List<Sighting> sightings() throws IOException {
        CityHistory city = watched.city();
        List<Sighting> sightings = new ArrayList<>();
        try (CSVParser rows = CSVParser.parse(
                Files.newBufferedReader(FILE),
                CSVFormat.DEFAULT
                        .builder()
                        .setHeader()
                        .setSkipHeaderRecord(true)
                        .get())) {
            for (CSVRecord row : rows) {
                int day = (int) LocalDate.parse(row.get("occurred_on")).toEpochDay();
                int ward = city.wards().indexOf(row.get("ward_code"));
                int strand = city.strands().indexOf(strand(row.get("bias")));
                sightings.add(new Sighting(day, day, ward < 0 ? city.wards().size() - 1 : ward, strand));
            }
        }
        return sightings;
    }

    /** The FBI's words for a bias in our codes. */
    private static String strand(String bias) {
        if (Stream.of("Black", "White", "Asian", "Hispanic", "Arab", "Race", "American Indian")
                .anyMatch(bias::contains)) {
            return "RACE";
        }
        if (Stream.of("Gay", "Lesbian", "sexual").anyMatch(bias::contains)) {
            return "SEXUAL_ORIENTATION";
        }
        if (bias.contains("Transgender")) {
            return "TRANSGENDER";
        }
        return bias.contains("Disability") ? "DISABILITY" : bias.contains("Male") ? "SEX_GENDER" : "RELIGION";
    }
}
