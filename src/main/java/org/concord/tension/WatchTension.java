package org.concord.tension;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.context.control.ActivateRequestContext;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.Map;
import java.util.Optional;
import org.concord.access.Actor;
import org.concord.access.CurrentActor;
import org.concord.place.WorkingTime;
import org.concord.platform.Authority;
import org.concord.platform.PlainSql;
import org.concord.platform.SqlQuery;
import org.concord.platform.SqlValues;

/** The watch's rounds: every night, and soon after reports came in. What a round finds is decided elsewhere. */
@ApplicationScoped
class WatchTension {
    private static final Actor WORKER = new Actor.Worker("watch-tension");

    /** Every report opens a case; that these are there costs one step along an index. */
    private static final String NEWEST = """
            SELECT c.received_at FROM case_file c LEFT JOIN tension_watch w ON w.authority_id = c.authority_id
            WHERE c.authority_id = :authority AND (w.seen_report IS NULL OR c.received_at > w.seen_report)
            ORDER BY c.received_at DESC, c.id DESC LIMIT 1""";

    private static final String SEEN = """
            INSERT INTO tension_watch (authority_id, seen_report) VALUES (:authority, :seen)
            ON CONFLICT (authority_id) DO UPDATE SET seen_report = excluded.seen_report""";

    private final CityHistories histories;
    private final RenewWatch renew;
    private final DetectSpikes detect;
    private final WorkingTime workingTime;
    private final PlainSql sql;
    private final CurrentActor actor;

    WatchTension(
            CityHistories histories,
            RenewWatch renew,
            DetectSpikes detect,
            WorkingTime workingTime,
            PlainSql sql,
            CurrentActor actor) {
        this.histories = histories;
        this.renew = renew;
        this.detect = detect;
        this.workingTime = workingTime;
        this.sql = sql;
        this.actor = actor;
    }

    @ActivateRequestContext
    void nightly() {
        LocalDate today = workingTime.today();
        CityHistory city = histories.of(Authority.ID);
        actor.as(WORKER, () -> {
            if (renew.isDue(today)) {
                renew.simulate(today, city).ifPresent(simulated -> renew.keep(today, simulated));
            }
            return detect.upTo(today, city);
        });
    }

    /**
     * One look for all reports that came since the last one; none if none came.
     *
     * @return what was looked at
     */
    @ActivateRequestContext
    Optional<CityHistory> afterReports() {
        return newest().map(seen -> {
            CityHistory city = histories.of(Authority.ID);
            actor.as(WORKER, () -> detect.upTo(workingTime.today(), city));
            sql.write(SEEN, new SqlValues().with("authority", Authority.ID).with("seen", seen));
            return city;
        });
    }

    private Optional<Instant> newest() {
        SqlQuery query = new SqlQuery(NEWEST, Map.of("authority", Authority.ID), false);
        return sql.list(query, row -> row.getObject(1, OffsetDateTime.class).toInstant()).stream()
                .findFirst();
    }
}
