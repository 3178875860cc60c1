package org.concord.tension;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.util.List;
import org.concord.place.Strand;
import org.concord.place.Ward;
import org.concord.place.WorkingTime;
import org.concord.platform.FieldError;
import org.concord.platform.Problem;
import org.jspecify.annotations.Nullable;

/** What was counted in a ward beside what is usual there: figures alone, and so of every case, whoever may see it. */
@ApplicationScoped
class WardSeries {
    private final WatchedWards wards;
    private final CityPictures pictures;
    private final WorkingTime workingTime;

    WardSeries(WatchedWards wards, CityPictures pictures, WorkingTime workingTime) {
        this.wards = wards;
        this.pictures = pictures;
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
        List<String> strands =
                wards.strands(asked.strand()).stream().map(Strand::code).toList();
        LocalDate today = workingTime.today();
        Days days = Days.read(asked.from(), asked.to(), today);
        int step = step(asked.step());
        CityPicture picture = pictures.anew(today);
        int[] cells = picture.city().cells(List.of(ward.code()), strands);
        CompareSeries series = CompareSeries.each(picture, days, List.of(cells)).getFirst();
        return new SeriesView(ward.code(), strands, today, series.weeks().orElse(null), series.items(days, step));
    }

    private static int step(@Nullable String said) {
        return switch (said) {
            case "day" -> 1;
            case "week" -> WeeklyCells.WEEK;
            case null -> 1;
            default -> throw Problem.BAD_PARAMETER.because(List.of(new FieldError("#step", "is day or week")));
        };
    }
}
