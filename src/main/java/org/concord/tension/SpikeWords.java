package org.concord.tension;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.time.format.TextStyle;
import java.util.List;
import java.util.Locale;
import java.util.OptionalInt;
import java.util.stream.Collectors;

/**
 * A spike in one sentence: what was counted, what would be usual, how often chance alone does as much.
 *
 * @param wards names by place in the list
 * @param strands each as it reads after “reports of”, such as “race hate”
 */
record SpikeWords(List<String> wards, List<String> strands) {

    private static final DateTimeFormatter DATE = DateTimeFormatter.ofPattern("d MMMM", Locale.UK);
    private static final DateTimeFormatter DATE_OF_YEAR = DateTimeFormatter.ofPattern("d MMMM uuuu", Locale.UK);
    private static final double DAYS_A_YEAR = 365.25;
    private static final int BEYOND_BELIEF = 100;
    private static final int NAMED = 3;
    private static final List<String> NUMBERS =
            List.of("two", "three", "four", "five", "six", "seven", "eight", "nine", "ten");

    SpikeWords {
        wards = List.copyOf(wards);
        strands = List.copyOf(strands);
    }

    String sentence(Episodes.Verdict verdict, int asOf, AlarmBudget.Rarity rarity, List<Spike.Part> parts) {
        Finding finding = verdict.finding();
        return ("%d reports of %s %s since %s; %s would be usual; %s there by chance %s,"
                        + " and a rise as rare somewhere in the city %s; %s.")
                .formatted(
                        finding.count(),
                        strandWords(finding.strands()),
                        placeWords(finding.zone(), parts),
                        weekday(asOf - finding.days() + 1),
                        usual(finding.expected()),
                        finding.days() == WeeklyCells.WEEK ? "such a week comes" : "three such days come",
                        locally(finding),
                        inTheCity(rarity),
                        lastTold(verdict.lastTold(), asOf));
    }

    /** What stands behind the sentence, for whoever wants to judge it. */
    String behind(Spike spike) {
        Finding finding = spike.finding();
        return ("Nine times in ten the count lies from %d to %d.%s It began about %s. %d %% of the reports for these days"
                        + " are expected to be in.%s Based on %s of history%s. Largest parts: %s. This is no statement about"
                        + " causes or about any group.")
                .formatted(
                        spike.usualFrom(),
                        spike.usualTo(),
                        finding.expected() < 1
                                ? ""
                                : String.format(
                                        Locale.UK,
                                        " That is %.1f times as many as usual.",
                                        finding.count() / finding.expected()),
                        date(spike.beganOn(), spike.asOf()),
                        Math.round(100 * spike.complete()),
                        spike.daysWithoutService() == 0
                                ? ""
                                : " On %s nothing could be reported."
                                        .formatted(counted(spike.daysWithoutService(), "day")),
                        counted(spike.weeksOfHistory(), "week"),
                        spike.learning() ? ", still learning" : "",
                        spike.parts().stream()
                                .limit(NAMED)
                                .map(part -> "%d of %s in %s"
                                        .formatted(part.count(), strands.get(part.strand()), wards.get(part.ward())))
                                .collect(Collectors.joining(", ")));
    }

    /** Of a slow build-up. */
    String sentence(SlowRises.Rise rise, OptionalInt lastTold, int asOf) {
        SlowRises.Track track = rise.track();
        return ("%d reports of %s %s have become known since %s; %s would be usual; no single week has to stand out,"
                        + " but a build-up like this comes by chance about once in %s somewhere in the city; %s.")
                .formatted(
                        track.count(),
                        strandWords(rise.strands()),
                        rise.zone().wholeCity()
                                ? "across the city"
                                : "in " + wards.get(rise.zone().wards().nextSetBit(0)),
                        date(track.since() + 1, asOf),
                        usual(track.expected()),
                        counted(Math.round(1 / SlowRiseBudget.PROMISED_A_WEEK), "week"),
                        lastTold(lastTold, asOf));
    }

    private static String lastTold(OptionalInt day, int asOf) {
        return day.isPresent()
                ? "the last similar alert was on " + date(day.getAsInt(), asOf)
                : "there has been no similar alert";
    }

    /** With its year, unless that is the present one. */
    private static String date(int day, int asOf) {
        LocalDate date = LocalDate.ofEpochDay(day);
        return date.format(date.getYear() == LocalDate.ofEpochDay(asOf).getYear() ? DATE : DATE_OF_YEAR);
    }

    private static String usual(double expected) {
        return expected < 0.05 ? "hardly any" : String.format(Locale.UK, "%.1f", expected);
    }

    private String strandWords(StrandSet set) {
        return set.all() ? "hate" : strands.get(set.strands().nextSetBit(0));
    }

    private String placeWords(Zone zone, List<Spike.Part> parts) {
        if (zone.wholeCity()) {
            return "across the city";
        }
        List<String> byCount = parts.stream()
                .map(part -> wards.get(part.ward()))
                .distinct()
                .limit(NAMED)
                .toList();
        int more = zone.wards().cardinality() - byCount.size();
        String last = more > 0 ? "%s nearby".formatted(counted(more, "ward")) : byCount.getLast();
        List<String> first = more > 0 ? byCount : byCount.subList(0, byCount.size() - 1);
        return "in " + (first.isEmpty() ? last : String.join(", ", first) + " and " + last);
    }

    private static String weekday(int day) {
        DayOfWeek weekday = LocalDate.ofEpochDay(day).getDayOfWeek();
        return weekday.getDisplayName(TextStyle.FULL, Locale.UK);
    }

    /** The tail of a model is not to be believed beyond a century. */
    private static String locally(Finding finding) {
        double years = finding.days() / finding.chance() / DAYS_A_YEAR;
        if (years >= BEYOND_BELIEF) {
            return "less than once in a hundred years";
        }
        return years < 1.5 ? "about once a year or oftener" : "about once in " + counted(oneDigit(years), "year");
    }

    /** A chance is never told to more. */
    private static long oneDigit(double years) {
        return years < 10 ? Math.round(years) : 10 * Math.round(years / 10);
    }

    private static String inTheCity(AlarmBudget.Rarity rarity) {
        long weeks = Math.round(rarity.weeks());
        String often = weeks <= 1 ? "a week" : "in " + counted(weeks, "week");
        return (rarity.atLeast() ? "less than once " : "about once ") + often;
    }

    private static String counted(long number, String what) {
        if (number <= 1) {
            return (number == 1 ? "one " : "no ") + what + (number == 1 ? "" : "s");
        }
        String words = number <= NUMBERS.size() + 1 ? NUMBERS.get((int) number - 2) : String.valueOf(number);
        return words + " " + what + "s";
    }
}
