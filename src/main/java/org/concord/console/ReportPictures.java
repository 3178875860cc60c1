package org.concord.console;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.concord.place.Ward;
import org.concord.place.WardOutlines;
import org.concord.place.Wards;
import org.concord.place.WorkingTime;

/** The drawings beside the tables: the wards as a map, the weeks as columns. */
@ApplicationScoped
class ReportPictures {
    private static final DateTimeFormatter SHORT_DAY = DateTimeFormatter.ofPattern("d MMM", Locale.UK);
    private static final DateTimeFormatter MONTH = DateTimeFormatter.ofPattern("MMM uuuu", Locale.UK);

    /** Of more weeks than these a day alone does not say in which year it is. */
    private static final int WEEKS_OF_A_YEAR = 52;

    private final Wards wards;
    private final WardOutlines outlines;
    private final WorkingTime workingTime;
    private final ReportFigureTables tables;

    ReportPictures(Wards wards, WardOutlines outlines, WorkingTime workingTime, ReportFigureTables tables) {
        this.wards = wards;
        this.outlines = outlines;
        this.workingTime = workingTime;
        this.tables = tables;
    }

    /** All wards of today, those with numbers that were asked for. */
    WardPicture wards(ReportSelection asked, ReportFigures figures) {
        Map<Integer, Long> counted = tables.today(asked).stream()
                .collect(Collectors.toMap(Ward::id, ward -> figures.byWard().getOrDefault(ward.id(), 0L)));
        return WardPicture.of(wards.on(workingTime.today()), counted, outlines.today());
    }

    WeekPicture weeks(ReportSelection asked, ReportFigures figures) {
        List<LocalDate> weeks = asked.period().weeks();
        DateTimeFormatter label = weeks.size() > WEEKS_OF_A_YEAR ? MONTH : SHORT_DAY;
        return WeekPicture.of(
                weeks.stream()
                        .map(week -> figures.byWeek().getOrDefault(week, 0L))
                        .toList(),
                weeks.stream().map(asked.period()::cuts).toList(),
                weeks.stream().map(label::format).toList());
    }

    Map<String, Figure> byName(List<Figure> figures) {
        return figures.stream().collect(Collectors.toMap(Figure::name, Function.identity()));
    }

    /** Where each table is to be had as a file, with the same choices. */
    Map<String, String> addresses(Collection<String> names, FiguresQuery query, String below) {
        return names.stream()
                .collect(Collectors.toMap(Function.identity(), name -> query.at(below + "/" + name + "/csv")));
    }
}
