package org.concord.tension;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.format.DateTimeParseException;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.concord.access.CaseScope;
import org.concord.place.Ward;
import org.concord.platform.Cursor;
import org.concord.platform.FieldError;
import org.concord.platform.Page;
import org.concord.platform.Problem;
import org.jspecify.annotations.Nullable;

/** What stands beside the signals: near repeats, Knox's tables, and weeks against their season. Figures alone, of the caller's wards and strands. */
@ApplicationScoped
public class ConsultBackground {
    private static final String LIST = "near-repeats";

    private final NearRepeatRows near;
    private final KnoxRows knox;
    private final SeasonRows seasons;
    private final WatchedWards wards;

    ConsultBackground(NearRepeatRows near, KnoxRows knox, SeasonRows seasons, WatchedWards wards) {
        this.near = near;
        this.knox = knox;
        this.seasons = seasons;
        this.wards = wards;
    }

    /**
     * Those found last first.
     *
     * @throws org.concord.platform.Refusal 400 for what is no limit or cursor of this list
     */
    public Page<NearRepeatView> nearRepeats(@Nullable String limit, @Nullable String cursor) {
        Optional<Signals.Position> after = Cursor.read(
                cursor,
                LIST,
                2,
                parts -> new Signals.Position(Cursor.instant(parts.get(0)), UUID.fromString(parts.get(1))));
        int size = Page.limit(limit);
        return Page.of(
                near.page(wards.scope(), after, size + 1), size, last -> Cursor.write(LIST, last.foundAt(), last.id()));
    }

    /**
     * Of the last month that has them, unless another is named: that of the whole authority, and those of the caller's wards.
     *
     * @throws org.concord.platform.Refusal 400 for what is no month
     */
    public KnoxView.Tables tables(@Nullable String month) {
        Optional<LocalDate> first = month == null ? knox.last() : Optional.of(month(month));
        return first.map(this::tables).orElse(new KnoxView.Tables(null, null, null, List.of()));
    }

    private KnoxView.Tables tables(LocalDate month) {
        Set<String> mine = wards.all().stream().map(Ward::code).collect(Collectors.toSet());
        return new KnoxView.Tables(
                YearMonth.from(month).toString(),
                TabulateNearRepeats.from(month),
                TabulateNearRepeats.to(month),
                knox.of(month).stream()
                        .filter(table -> table.ward() == null || mine.contains(table.ward()))
                        .toList());
    }

    private static LocalDate month(String text) {
        try {
            LocalDate first = YearMonth.parse(text).atDay(1);
            if (first.getYear() >= 1900 && first.getYear() <= 2999) {
                return first;
            }
        } catch (DateTimeParseException notAMonth) {
            // said below
        }
        throw Problem.BAD_PARAMETER.because(List.of(new FieldError("#month", "is a month, like 2026-10")));
    }

    /**
     * Of the last week that could be judged, unless another is named: the caller's wards, then the strands in the whole city.
     *
     * @throws org.concord.platform.Refusal 400 for what is no week
     */
    public SeasonView.Week season(@Nullable String week) {
        Optional<LocalDate> monday = week == null ? seasons.last() : Optional.of(monday(week));
        return monday.map(this::season).orElse(new SeasonView.Week(null, null, null, List.of()));
    }

    private SeasonView.Week season(LocalDate monday) {
        CaseScope scope = wards.scope();
        return new SeasonView.Week(
                IsoWeek.name(monday),
                monday,
                monday.plusDays(WeeklyCells.WEEK - 1L),
                seasons.of(monday).stream()
                        .filter(row -> row.isFor(scope))
                        .map(seasons::view)
                        .toList());
    }

    private static LocalDate monday(String text) {
        return IsoWeek.monday(text)
                .filter(monday -> monday.getYear() >= 1900 && monday.getYear() <= 2999)
                .orElseThrow(() ->
                        Problem.BAD_PARAMETER.because(List.of(new FieldError("#week", "is a week, like 2026-W47"))));
    }
}
