package org.concord.console;

import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.stream.Stream;
import org.concord.casework.RuleOverrides;
import org.concord.triage.Severity;

/** How soon we answer, and how people judge what the rules propose, as tables. Pure. */
final class AnswerFigureTables {
    private static final long MINUTE = 60;
    private static final long HOUR = 60 * MINUTE;
    private static final long DAY = 24 * HOUR;

    private AnswerFigureTables() {}

    /** @param when such as “between … and … in Abbey” */
    static Figure looks(LookFigures looks, String when) {
        List<Figure.Row> rows = Stream.concat(
                        Stream.of(Severity.values())
                                .map(severity -> look(Labels.of(severity), looks.ofSeverity(severity.rank()))),
                        Stream.of(look(Figure.ALL, looks)))
                .toList();
        String said =
                "Of %s cases received %s that somebody has judged, or that have waited too long for it. %s more still have time."
                        .formatted(Figure.readable(looks.counted()), when, Figure.readable(looks.notYetDue()));
        return new Figure(
                "looks",
                "From the report to the first look",
                said,
                List.of(
                        "Severity by the rules",
                        "Cases",
                        "In time",
                        "Share in time",
                        "Still waiting, too late",
                        "Half within"),
                rows);
    }

    private static Figure.Row look(String label, LookFigures looks) {
        return new Figure.Row(
                label,
                List.of(
                        String.valueOf(looks.counted()),
                        String.valueOf(looks.inTime()),
                        Figure.share(looks.inTime(), looks.counted()),
                        String.valueOf(looks.overdue()),
                        Objects.requireNonNullElse(looks.halfWithin(), "–")),
                Figure.bar(looks.inTime(), looks.counted()));
    }

    static Figure alerts(List<PeriodCases.Alerts> alerts, String when) {
        List<Figure.Row> rows = Stream.of(Severity.values())
                .map(severity -> alert(
                        severity,
                        alerts.stream()
                                .filter(one -> one.severity() == severity.rank())
                                .findFirst()
                                .orElse(new PeriodCases.Alerts(severity.rank(), 0, 0, 0, 0, 0, 0))))
                .toList();
        long counted = alerts.stream().mapToLong(PeriodCases.Alerts::counted).sum();
        long running = alerts.stream().mapToLong(PeriodCases.Alerts::running).sum();
        long expired = alerts.stream().mapToLong(PeriodCases.Alerts::expired).sum();
        String said =
                "Of %s alerts raised %s. In time is before the first who were told had to answer. Not counted: %s that still have time, %s whose case was over first."
                        .formatted(Figure.readable(counted), when, Figure.readable(running), Figure.readable(expired));
        return new Figure(
                "alerts",
                "From the alert to its answer",
                said,
                List.of("Severity", "Alerts", "In time", "Share in time", "Answered", "Half within"),
                rows);
    }

    private static Figure.Row alert(Severity severity, PeriodCases.Alerts alerts) {
        return new Figure.Row(
                Labels.of(severity),
                List.of(
                        String.valueOf(alerts.counted()),
                        String.valueOf(alerts.inTime()),
                        Figure.share(alerts.inTime(), alerts.counted()),
                        String.valueOf(alerts.answered()),
                        alerts.answered() == 0 ? "–" : time(alerts.median())),
                Figure.bar(alerts.inTime(), alerts.counted()));
    }

    static Figure rules(List<RuleOverrides.RuleView> rules, String when) {
        return new Figure(
                "rules",
                "How people judge what each rule proposed",
                "Of the cases that somebody graded %s in which the rule spoke; a case in which several spoke counts for each."
                        .formatted(when),
                List.of("Rule", "Cases", "Graded anew", "Share graded anew", "Graver", "Less grave"),
                rules.stream().map(AnswerFigureTables::rule).toList());
    }

    private static Figure.Row rule(RuleOverrides.RuleView rule) {
        long anew = rule.raised() + rule.lowered();
        return new Figure.Row(
                words(rule.rule()),
                List.of(
                        String.valueOf(rule.judged()),
                        String.valueOf(anew),
                        Figure.share(anew, rule.judged()),
                        String.valueOf(rule.raised()),
                        String.valueOf(rule.lowered())),
                Figure.bar(anew, rule.judged()));
    }

    /** {@code weaponMentioned} as it is read. */
    static String words(String code) {
        String apart = code.replaceAll("([A-Z])", " $1").toLowerCase(Locale.UK).strip();
        return apart.isEmpty() ? code : apart.substring(0, 1).toUpperCase(Locale.UK) + apart.substring(1);
    }

    /** In the unit that tells most, rounded up, so that no answer seems quicker than it was. */
    static String time(long seconds) {
        if (seconds >= 2 * DAY) {
            return up(seconds, DAY) + " days";
        }
        if (seconds >= 2 * HOUR) {
            return up(seconds, HOUR) + " hours";
        }
        return seconds <= MINUTE ? "1 minute" : up(seconds, MINUTE) + " minutes";
    }

    private static long up(long seconds, long unit) {
        return (seconds + unit - 1) / unit;
    }
}
