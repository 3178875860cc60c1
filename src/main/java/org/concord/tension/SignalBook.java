package org.concord.tension;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.concord.platform.Authority;
import org.concord.platform.PlainSql;
import org.concord.platform.SqlValues;

/** Signals as they are written, in the transaction of whoever holds the watch. */
@ApplicationScoped
class SignalBook {
    private static final String RAISE = """
            INSERT INTO tension_signal (id, authority_id, kind, state, whole_city, every_strand, ward_ids, strand_ids, first_seen, last_exceeded,
              told_on, told_score, raised_at)
            VALUES (:id, :authority, :kind, 'OPEN', :city, :every, CAST(:wards AS integer[]), CAST(:strands AS smallint[]), :first, :last,
              :toldOn, :score, :at)""";
    private static final String GROW = """
            UPDATE tension_signal SET state = 'GREW', whole_city = :city, ward_ids = CAST(:wards AS integer[]), last_exceeded = :last,
              told_on = :toldOn, told_score = :score WHERE id = :id""";
    private static final String TELL = """
            INSERT INTO tension_signal_telling (signal_id, number, authority_id, told_at, first_day, day, reports, expected, variance, usual_from,
              usual_to, score, rarity_weeks, rarity_or_more, began, complete, outage_days, history_weeks, opinion, sentence, behind, parts)
            SELECT :id, 1 + (SELECT count(*) FROM tension_signal_telling WHERE signal_id = :id), :authority, :at, :firstDay, :day, :reports,
              :expected, CAST(:variance AS double precision), CAST(:usualFrom AS bigint), CAST(:usualTo AS bigint), :score, :rarity, :orMore, :began,
              CAST(:complete AS double precision), :outage, :weeks, CAST(:opinion AS varchar), :sentence, :behind, CAST(:parts AS jsonb)""";
    private static final String GO_ON = "UPDATE tension_signal SET last_exceeded = :day WHERE id = :id";
    private static final String END = "UPDATE tension_signal SET state = 'ENDED', ended_on = :day WHERE id = :id";
    private static final String WITHDRAW =
            "UPDATE tension_signal SET state = 'WITHDRAWN', ended_on = :day, withdrawn_note = :note WHERE id = :id";

    private final PlainSql sql;
    private final ObjectMapper json;
    private final Clock clock;

    SignalBook(PlainSql sql, ObjectMapper json, Clock clock) {
        this.sql = sql;
        this.json = json;
        this.clock = clock;
    }

    void write(SignalChange change, CityHistory city, CityCodes codes) {
        switch (change) {
            case SignalChange.Raised raised -> {
                sql.write(
                        RAISE,
                        rise(raised.signal(), raised.episode(), codes)
                                .with("kind", raised.kind())
                                .with("every", raised.episode().strands().all())
                                .with(
                                        "strands",
                                        codes.strandsOf(raised.episode().strands()))
                                .with("first", date(raised.episode().firstSeen())));
                tell(raised.signal(), raised.telling(), city);
            }
            case SignalChange.Grew grew -> {
                sql.write(GROW, rise(grew.signal(), grew.episode(), codes));
                tell(grew.signal(), grew.telling(), city);
            }
            case SignalChange.WentOn on -> sql.write(GO_ON, day(on.signal(), on.day()));
            case SignalChange.Ended ended -> sql.write(END, day(ended.signal(), ended.day()));
            case SignalChange.Withdrawn gone ->
                sql.write(WITHDRAW, day(gone.signal(), gone.day()).with("note", note(gone)));
        }
    }

    private static String note(SignalChange.Withdrawn gone) {
        return "Of the %d reports it rested on, %d %s left: the others turned out to be of another kind or place, or none."
                .formatted(gone.told(), gone.left(), gone.left() == 1 ? "is" : "are");
    }

    private SqlValues rise(UUID signal, Episode episode, CityCodes codes) {
        return new SqlValues()
                .with("id", signal)
                .with("authority", Authority.ID)
                .with("city", episode.zone().wholeCity())
                .with("wards", codes.wardsOf(episode.zone()))
                .with("last", date(episode.lastExceeded()))
                .with("toldOn", date(episode.toldOn()))
                .with("score", episode.toldScore())
                .with("at", clock.instant());
    }

    private void tell(UUID signal, Telling telling, CityHistory city) {
        sql.write(
                TELL,
                new SqlValues()
                        .with("id", signal)
                        .with("authority", Authority.ID)
                        .with("at", clock.instant())
                        .with("firstDay", date(telling.firstDay()))
                        .with("day", date(telling.day()))
                        .with("reports", telling.count())
                        .with("expected", telling.expected())
                        .with("variance", telling.variance())
                        .with("usualFrom", telling.usualFrom())
                        .with("usualTo", telling.usualTo())
                        .with("score", telling.score())
                        .with("rarity", telling.rarity().weeks())
                        .with("orMore", telling.rarity().atLeast())
                        .with("began", date(telling.began()))
                        .with("complete", telling.complete())
                        .with("outage", telling.outageDays())
                        .with("weeks", telling.weeksOfHistory())
                        .with("opinion", telling.opinion())
                        .with("sentence", telling.sentence())
                        .with("behind", telling.behind())
                        .with("parts", parts(telling.parts(), city)));
    }

    private String parts(List<Spike.Part> parts, CityHistory city) {
        try {
            return json.writeValueAsString(
                    parts.stream().map(part -> part(part, city)).toList());
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("the parts of a rise cannot be written");
        }
    }

    /** As {@link SignalView.Part} reads it. */
    private static SignalView.Part part(Spike.Part part, CityHistory city) {
        boolean known = part.ward() < city.wards().size()
                && city.history().grid().placed(city.history().grid().cell(part.ward(), part.strand()));
        return new SignalView.Part(
                known ? city.wards().get(part.ward()) : null, city.strands().get(part.strand()), part.count());
    }

    private static SqlValues day(UUID signal, int day) {
        return new SqlValues().with("id", signal).with("day", date(day));
    }

    private static LocalDate date(int day) {
        return LocalDate.ofEpochDay(day);
    }
}
