package org.concord.tension;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.concord.casework.PersonView;
import org.concord.officer.OnDuty;
import org.concord.platform.Authority;
import org.concord.platform.Ids;
import org.concord.platform.PlainSql;
import org.concord.platform.SqlQuery;
import org.concord.platform.SqlValues;
import org.jspecify.annotations.Nullable;

/** What officers found of signals; added, never changed. */
@ApplicationScoped
class Verdicts {
    private static final String ADD = """
            INSERT INTO tension_signal_verdict (id, authority_id, signal_id, verdict, note, judged_by, judged_at)
            VALUES (:id, :authority, :signal, :verdict, CAST(:note AS text), :by, :at)""";

    private static final String LAST =
            "SELECT judged_at FROM tension_signal_verdict WHERE signal_id = :id ORDER BY judged_at DESC LIMIT 1";

    private final PlainSql sql;
    private final OnDuty people;
    private final Ids ids;
    private final Clock clock;

    Verdicts(PlainSql sql, OnDuty people, Ids ids, Clock clock) {
        this.sql = sql;
        this.people = people;
        this.ids = ids;
        this.clock = clock;
    }

    /** When somebody last said what they found of it. */
    Optional<Instant> last(UUID signal) {
        return sql
                .list(new SqlQuery(LAST, Map.of("id", signal), false), row -> SignalRows.moment(row, "judged_at"))
                .stream()
                .findFirst();
    }

    SignalView.Verdict add(UUID signal, SignalVerdict verdict, @Nullable String note, UUID by) {
        UUID id = ids.next();
        Instant at = clock.instant().truncatedTo(ChronoUnit.MICROS);
        sql.write(
                ADD,
                new SqlValues()
                        .with("id", id)
                        .with("authority", Authority.ID)
                        .with("signal", signal)
                        .with("verdict", verdict)
                        .with("note", note)
                        .with("by", by)
                        .with("at", at));
        return new SignalView.Verdict(id, verdict, note, PersonView.of(by, people.names(List.of(by))), at);
    }
}
