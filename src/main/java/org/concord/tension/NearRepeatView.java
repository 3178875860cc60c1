package org.concord.tension;

import java.time.Instant;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import java.util.UUID;
import org.concord.place.Strand;
import org.concord.place.Ward;

/**
 * An incident that followed others of its strand within 250 metres and a week. Of where it was, only the ward is told.
 *
 * @param ward code
 * @param strand code
 * @param from day of the first of them; {@code to} is the day of the last
 * @param incidents all of them, this one included
 * @param expected how many others chance would have put so close, if the ward's reports were spread evenly over its area
 * @param chance of so many or more, to one digit
 */
public record NearRepeatView(
        UUID id,
        String ward,
        String strand,
        LocalDate from,
        LocalDate to,
        int incidents,
        double expected,
        double chance,
        Instant foundAt,
        String sentence) {
    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("d MMMM", Locale.UK);
    private static final double HARDLY_ANY = 0.05;

    record Where(Ward ward, Strand strand) {}

    record Days(LocalDate from, LocalDate to) {}

    record Figures(int incidents, double expected, double score) {}

    static NearRepeatView of(Where where, Days days, Figures figures, Signals.Position found) {
        return new NearRepeatView(
                found.id(),
                where.ward().code(),
                where.strand().code(),
                days.from(),
                days.to(),
                figures.incidents(),
                SignalRows.rounded(figures.expected(), 2),
                SignalRows.rounded(Math.pow(10, -figures.score()), 1),
                found.raisedAt(),
                sentence(where, days, figures));
    }

    private static String sentence(Where where, Days days, Figures figures) {
        String usual =
                figures.expected() < HARDLY_ANY ? "hardly any" : String.format(Locale.UK, "%.1f", figures.expected());
        return ("An incident of %s in %s on %s followed %d others within about 250 metres, the first on %s; %s would be usual so close within a week.")
                .formatted(
                        StrandWords.of(where.strand()),
                        where.ward().name(),
                        DAY.format(days.to()),
                        figures.incidents() - 1,
                        DAY.format(days.from()),
                        usual);
    }
}
