package org.concord.tension;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.util.List;
import org.concord.place.Strand;
import org.concord.place.Ward;
import org.concord.place.WorkingTime;
import org.concord.platform.Authority;
import org.concord.platform.FieldError;
import org.concord.platform.Problem;
import org.jspecify.annotations.Nullable;

/** What was counted in a ward beside what is usual there: figures alone, and so of every case, whoever may see it. */
@ApplicationScoped
class WardSeries {
    private final WatchedWards wards;
    private final CityHistories histories;
    private final WorkingTime workingTime;

    WardSeries(WatchedWards wards, CityHistories histories, WorkingTime workingTime) {
        this.wards = wards;
        this.histories = histories;
        this.workingTime = workingTime;
    }

    /** As it was asked for; null = not said. */
    record Asked(
            @Nullable String strand,
            @Nullable String from,
            @Nullable String to,
            @Nullable String step) {}

    /** @throws org.concord.platform.Refusal 404 for a ward or strand that is not the caller's; 400 naming the parameter that cannot be taken */
    SeriesView of(String code, Asked asked) {
        Ward ward = wards.findStanding(code);
        List<Strand> strands = wards.strands(asked.strand());
        LocalDate today = workingTime.today();
        Days days = Days.read(asked.from(), asked.to(), today);
        int step = step(asked.step());
        CityHistory city = histories.of(Authority.ID, today);
        CompareSeries series =
                CompareSeries.of(city.history(), days, (int) today.toEpochDay(), cells(city, ward, strands));
        return new SeriesView(
                ward.code(),
                strands.stream().map(Strand::code).toList(),
                today,
                series.weeks().orElse(null),
                series.items(days, step));
    }

    private static int step(@Nullable String said) {
        return switch (said) {
            case "day" -> 1;
            case "week" -> WeeklyCells.WEEK;
            case null -> 1;
            default -> throw Problem.BAD_PARAMETER.because(List.of(new FieldError("#step", "is day or week")));
        };
    }

    private static int[] cells(CityHistory city, Ward ward, List<Strand> strands) {
        int place = city.wards().indexOf(ward.code());
        Grid grid = city.history().grid();
        return strands.stream()
                .mapToInt(strand -> grid.cell(place, city.strands().indexOf(strand.code())))
                .toArray();
    }
}
