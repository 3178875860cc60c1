package org.concord.tension;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.LocalDate;
import java.util.Map;
import java.util.Optional;
import org.concord.audit.AuditTrail;
import org.concord.audit.SignalEvent;
import org.concord.platform.Authority;
import org.concord.platform.PlainSql;
import org.concord.platform.SqlQuery;
import org.jspecify.annotations.Nullable;

/** Sets the bar anew once a week. The simulation takes seconds and holds no transaction; only what came of it is kept in one. */
@ApplicationScoped
class RenewWatch {
    private static final int WEEK = 7;
    private static final int FORTNIGHT = 14;

    /** Signals of the last weeks whose last verdict is that there was nothing. */
    private static final String IDLE = """
            SELECT count(*) FROM tension_signal s
            WHERE s.authority_id = :authority AND s.first_seen > :since
              AND (SELECT v.verdict FROM tension_signal_verdict v WHERE v.signal_id = s.id ORDER BY v.judged_at DESC, v.id DESC LIMIT 1) = 'NO_FINDING'""";

    private final Watches watches;
    private final PlainSql sql;
    private final TensionConfig config;
    private final AuditTrail trail;

    RenewWatch(Watches watches, PlainSql sql, TensionConfig config, AuditTrail trail) {
        this.watches = watches;
        this.sql = sql;
        this.config = config;
        this.trail = trail;
    }

    /** What the quiet weeks say. */
    record Simulated(AlarmBudget budget, double slowLimit) {}

    /** Not on a day before that of the bar in force, as when the clock was set back. */
    boolean isDue(LocalDate today) {
        return watches.now()
                .flatMap(watch -> Optional.ofNullable(watch.bar()))
                .map(bar -> today.toEpochDay() - bar.setOn() >= WEEK)
                .orElse(true);
    }

    /** Of the same day and history the same; empty while there is nothing to compare with. */
    Optional<Simulated> simulate(LocalDate today, CityHistory city) {
        int day = Math.toIntExact(today.toEpochDay());
        return new SpikeDetector(city.city(), city.words())
                .budget(city.history(), day, new AlarmBudget.Effort(config.quietWeeks(), day))
                .flatMap(budget -> Picture.asOf(day, city.history())
                        .map(picture -> new Simulated(
                                budget,
                                SlowRiseBudget.limit(
                                        picture, day, new AlarmBudget.Effort(config.slowQuietWeeks(), day)))));
    }

    /** Once for a day, whoever simulated it. */
    @Transactional
    void keep(LocalDate today, Simulated simulated) {
        int day = Math.toIntExact(today.toEpochDay());
        Watch.Bar before = watches.hold().bar();
        if (before != null && before.setOn() >= day) {
            return;
        }
        int idle = idle(today);
        Watch.Bar next = next(before, simulated, idle, day);
        watches.renew(next);
        trail.append(new SignalEvent.WatchRenewed(
                "tension-watch", today.toString(), (int) Math.round(100 * next.height()), idle));
    }

    private static Watch.Bar next(Watch.@Nullable Bar before, Simulated simulated, int idle, int day) {
        double asked = simulated.budget().threshold(AlarmBudget.FALSE_ALERTS_A_WEEK);
        if (before == null) {
            return new Watch.Bar(asked, simulated.budget(), simulated.slowLimit(), day, day);
        }
        boolean fortnight = day - before.lowered() >= FORTNIGHT;
        double height =
                new Governor(before.height()).next(asked, idle, fortnight).bar();
        return new Watch.Bar(
                height,
                simulated.budget(),
                simulated.slowLimit(),
                day,
                height < before.height() ? day : before.lowered());
    }

    private int idle(LocalDate today) {
        Map<String, Object> values =
                Map.of("authority", Authority.ID, "since", today.minusWeeks(Governor.WEEKS_LOOKED_BACK));
        return sql.list(new SqlQuery(IDLE, values, false), row -> row.getInt(1)).getFirst();
    }
}
