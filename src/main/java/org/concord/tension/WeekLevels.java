package org.concord.tension;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.Tuple;
import java.time.Instant;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.concord.place.Ward;
import org.concord.place.Wards;
import org.concord.tension.WeeklyReturn.ReturnOverall;
import org.concord.tension.WeeklyReturn.ReturnWard;
import org.hibernate.Session;
import org.jspecify.annotations.Nullable;

/** How tense the wards were at the end of a week and at its beginning, and how much was told of each. */
@ApplicationScoped
class WeekLevels {
    private final Session store;
    private final Wards wards;
    private final ObservationFigures figures;

    WeekLevels(Session store, Wards wards, ObservationFigures figures) {
        this.store = store;
        this.wards = wards;
        this.figures = figures;
    }

    /** What held at a moment. */
    private record Held(int ward, TensionLevel level, Instant nextReview) {}

    /** In the register's order. */
    List<ReturnWard> of(ReturnWeek week, Instant now) {
        List<Ward> standing = wards.on(week.sunday());
        List<Integer> ids = standing.stream().map(Ward::id).toList();
        Instant until = week.until(now);
        Map<Integer, Held> held = held(ids, until);
        Map<Integer, Held> before = held(ids, week.begins());
        Map<Integer, ObservationFigures.WardFigures> told = figures.of(week.monday(), week.sunday()).stream()
                .filter(one -> one.ward() != null)
                .collect(Collectors.toMap(one -> Objects.requireNonNull(one.ward()), Function.identity()));
        return standing.stream()
                .map(ward -> view(
                        ward, stood(held.get(ward.id()), level(before.get(ward.id())), until), told.get(ward.id())))
                .toList();
    }

    static ReturnOverall overall(List<ReturnWard> wards) {
        TensionLevel level = highest(wards.stream().map(ReturnWard::level));
        TensionLevel before = highest(wards.stream().map(ReturnWard::before));
        return new ReturnOverall(
                level,
                before,
                change(before, level),
                in(wards, LevelState.NEEDS_REVIEW),
                in(wards, LevelState.NEVER_ASSESSED));
    }

    /** A ward at the end of the week, beside its beginning. */
    private record Stood(
            @Nullable TensionLevel level,
            LevelState state,
            @Nullable Instant nextReview,
            @Nullable TensionLevel before) {}

    private static Stood stood(@Nullable Held held, @Nullable TensionLevel before, Instant until) {
        return held == null
                ? new Stood(null, LevelState.NEVER_ASSESSED, null, before)
                : new Stood(held.level(), LevelState.of(held.nextReview(), until), held.nextReview(), before);
    }

    private static ReturnWard view(Ward ward, Stood stood, ObservationFigures.@Nullable WardFigures told) {
        return new ReturnWard(
                ward.code(),
                ward.name(),
                stood.level(),
                stood.state(),
                stood.before(),
                change(stood.before(), stood.level()),
                stood.nextReview(),
                told == null ? 0 : told.observations(),
                told == null ? 0 : told.nilReturns(),
                told == null ? 0 : told.officers() + told.organisations());
    }

    /** The last decision before a moment, by ward. */
    private Map<Integer, Held> held(Collection<Integer> ids, Instant before) {
        return store.createNativeQuery("""
                        SELECT l.ward_id, l.level, l.next_review FROM unnest(CAST(:wards AS integer[])) AS ward (id) CROSS JOIN LATERAL
                          (SELECT * FROM tension_level WHERE ward_id = ward.id AND decided_at < :before ORDER BY version DESC LIMIT 1) AS l""", Tuple.class)
                .setParameter("wards", ids.stream().mapToInt(Integer::intValue).toArray())
                .setParameter("before", before)
                .getResultStream()
                .map(row -> new Held(
                        row.get(0, Integer.class),
                        TensionLevel.valueOf(row.get(1, String.class)),
                        row.get(2, Instant.class)))
                .collect(Collectors.toMap(Held::ward, Function.identity()));
    }

    private static @Nullable TensionLevel level(@Nullable Held held) {
        return held == null ? null : held.level();
    }

    private static @Nullable TensionLevel highest(Stream<@Nullable TensionLevel> levels) {
        return levels.filter(Objects::nonNull).max(Comparator.naturalOrder()).orElse(null);
    }

    private static @Nullable LevelChange change(@Nullable TensionLevel before, @Nullable TensionLevel level) {
        if (before == null || level == null) {
            return null;
        }
        int by = level.compareTo(before);
        return by > 0 ? LevelChange.RAISED : by < 0 ? LevelChange.LOWERED : LevelChange.UNCHANGED;
    }

    private static int in(List<ReturnWard> wards, LevelState state) {
        return (int) wards.stream().filter(ward -> ward.state() == state).count();
    }
}
