package org.concord.console;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.IntFunction;
import java.util.stream.Stream;
import org.concord.access.AreaScope;
import org.concord.place.IncidentTypes;
import org.concord.place.Strands;
import org.concord.place.Ward;
import org.concord.place.Wards;
import org.concord.place.WorkingTime;
import org.concord.report.Channel;

/** Counted reports as tables, each with the number of reports that it is a part of. */
@ApplicationScoped
class ReportFigureTables {
    private static final String REPORTS = "Reports";
    private static final String SHARE = "Share";
    private static final List<Integer> DELAYS = List.of(1, 3, 7, 28);

    private final Wards wards;
    private final Strands strands;
    private final IncidentTypes types;
    private final WorkingTime workingTime;
    private final Dates dates;

    ReportFigureTables(Wards wards, Strands strands, IncidentTypes types, WorkingTime workingTime, Dates dates) {
        this.wards = wards;
        this.strands = strands;
        this.types = types;
        this.workingTime = workingTime;
        this.dates = dates;
    }

    /** A number of reports with what they have in common. */
    private record Counted(String label, long reports) {}

    /** @param received such as “312 reports received between … and …” */
    List<Figure> all(ReportFigures figures, ReportSelection asked, String received) {
        return List.of(
                wards(figures, asked, received),
                weeks(figures, asked, received),
                codes("strands", "By strand", "Strand", figures, figures.byStrand(), this::strand, received),
                codes("types", "By type of incident", "Type", figures, figures.byType(), this::type, received),
                channels(figures, received),
                delay(figures, received));
    }

    private Figure wards(ReportFigures figures, ReportSelection asked, String received) {
        List<Counted> counted = new ArrayList<>(Stream.concat(
                        today(asked).stream(),
                        figures.byWard().keySet().stream()
                                .filter(id -> id != ReportFigures.NONE)
                                .map(wards::byId))
                .distinct()
                .sorted(Comparator.comparing(Ward::name).thenComparing(Ward::validFrom))
                .map(ward -> new Counted(name(ward), figures.byWard().getOrDefault(ward.id(), 0L)))
                .toList());
        long nowhere = figures.byWard().getOrDefault(ReportFigures.NONE, 0L);
        if (nowhere > 0) {
            counted.add(new Counted("No ward of the city named", nowhere));
        }
        return table("wards", "By ward", "Of " + received + ".", "Ward", counted, figures.reports());
    }

    /** Today's wards in the caller's scope, or the one that was chosen. */
    List<Ward> today(ReportSelection asked) {
        AreaScope scope = AreaScope.of(asked.scope());
        return wards.on(workingTime.today()).stream()
                .filter(ward -> !asked.noWard()
                        && (asked.ward() == null || ward.id() == asked.ward())
                        && scope.holds(ward.id()))
                .toList();
    }

    /** One that stands no more says until when it stood. */
    private String name(Ward ward) {
        LocalDate end = ward.validTo();
        return end == null || end.isAfter(workingTime.today())
                ? ward.name()
                : ward.name() + " (until " + dates.day(end.minusDays(1)) + ")";
    }

    private Figure weeks(ReportFigures figures, ReportSelection asked, String received) {
        List<Counted> counted = asked.period().weeks().stream()
                .map(week -> new Counted(
                        dates.day(week) + (asked.period().cuts(week) ? " (part of the week)" : ""),
                        figures.byWeek().getOrDefault(week, 0L)))
                .toList();
        return table("weeks", "Week by week", "Of " + received + ".", "Week from Monday", counted, figures.reports());
    }

    private static Figure codes(
            String name,
            String title,
            String heading,
            ReportFigures figures,
            Map<Integer, Long> byCode,
            IntFunction<String> label,
            String received) {
        List<Counted> counted = byCode.entrySet().stream()
                .filter(one -> one.getValue() > 0)
                .map(one -> new Counted(label.apply(one.getKey()), one.getValue()))
                .sorted(Comparator.comparing(Counted::reports).reversed().thenComparing(Counted::label))
                .toList();
        String said = "Of %s. A report that names several counts for each of them.".formatted(received);
        return table(name, title, said, heading, counted, figures.reports());
    }

    private String strand(int id) {
        return strands.byId(id).label();
    }

    private String type(int id) {
        return types.byId(id).label();
    }

    private static Figure channels(ReportFigures figures, String received) {
        List<Counted> counted = Stream.of(Channel.values())
                .map(channel -> new Counted(
                        capital(ReportLabels.of(channel)),
                        figures.total(channel.name().toLowerCase(Locale.ROOT))))
                .filter(one -> one.reports() > 0)
                .sorted(Comparator.comparing(Counted::reports).reversed().thenComparing(Counted::label))
                .toList();
        return table("channels", "How reports reach us", "Of " + received + ".", "Way", counted, figures.reports());
    }

    private static Figure delay(ReportFigures figures, String received) {
        long known = figures.total("day_known");
        List<Counted> counted = new ArrayList<>(DELAYS.stream()
                .map(days -> new Counted(
                        days == 1 ? "On the same day or the next" : "Within " + days + " days",
                        figures.total("within_" + days)))
                .toList());
        counted.add(new Counted("Later", known - figures.total("within_28")));
        String said =
                "Of the %s of %s in which the day of the incident is known. Each line holds those above it, but for the last."
                        .formatted(Figure.readable(known), received);
        return table("delay", "How soon after the incident it is reported", said, "Reported", counted, known);
    }

    private static Figure table(
            String name, String title, String said, String heading, List<Counted> counted, long all) {
        long most = counted.stream().mapToLong(Counted::reports).max().orElse(0);
        Stream<Figure.Row> rows = counted.stream()
                .map(one -> new Figure.Row(
                        one.label(),
                        List.of(String.valueOf(one.reports()), Figure.share(one.reports(), all)),
                        Figure.bar(one.reports(), most)));
        Figure.Row total = new Figure.Row(Figure.ALL, List.of(String.valueOf(all), ""), Figure.NO_BAR);
        return new Figure(
                name,
                title,
                said,
                List.of(heading, REPORTS, SHARE),
                Stream.concat(rows, Stream.of(total)).toList());
    }

    private static String capital(String text) {
        return text.substring(0, 1).toUpperCase(Locale.UK) + text.substring(1);
    }
}
