package org.concord.console;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import org.concord.place.Strand;
import org.concord.place.Strands;
import org.concord.place.Ward;
import org.concord.place.Wards;
import org.concord.tension.KnoxView;
import org.concord.tension.NearRepeatView;
import org.concord.tension.SeasonView;
import org.jspecify.annotations.Nullable;

/** Near repeats, Knox's tables and seasons as officers read them. */
@ApplicationScoped
class BackgroundWords {
    private static final double RARE = 0.01;
    private static final double WORTH_A_LOOK = 0.05;

    private final Wards wards;
    private final Strands strands;
    private final Dates dates;

    BackgroundWords(Wards wards, Strands strands, Dates dates) {
        this.wards = wards;
        this.strands = strands;
        this.dates = dates;
    }

    public record Line(String sentence, String chance, String found) {}

    /** @param id to be led to on the page */
    public record Table(String id, String place, String placed, List<Row> rows) {}

    public record Row(
            String close,
            String observed,
            String expected,
            String chance,
            @Nullable String said) {}

    public record Season(String series, String count, String expected, String upper, String said, String years) {}

    Line line(NearRepeatView near) {
        return new Line(near.sentence(), SignalWords.oneIn(near.chance()), dates.moment(near.foundAt()));
    }

    /** Null before there are any. */
    @Nullable
    String days(@Nullable LocalDate from, @Nullable LocalDate to) {
        return from == null || to == null ? null : dates.day(from) + " to " + dates.day(to);
    }

    List<Table> tables(List<KnoxView> tables) {
        return tables.stream().map(this::table).toList();
    }

    private Table table(KnoxView table) {
        String place = table.ward() == null ? "The whole authority" : ward(table.ward());
        return new Table(
                table.ward() == null ? "authority" : table.ward(),
                place,
                "%d of %d incidents had a place that can be used.".formatted(table.placed(), table.incidents()),
                table.fields().stream().map(BackgroundWords::row).toList());
    }

    private static Row row(KnoxView.Field field) {
        return new Row(
                "%d metres and %d days".formatted(field.metres(), field.days()),
                String.valueOf(field.observed()),
                number(field.expected()),
                String.format(Locale.UK, "%.3f", field.chance()),
                field.chance() <= RARE
                        ? "More than chance"
                        : field.chance() <= WORTH_A_LOOK ? "Perhaps more than chance" : null);
    }

    Season season(SeasonView season) {
        return new Season(
                season.ward() == null ? strand(season.strand()) + ", the whole city" : ward(season.ward()),
                String.valueOf(season.count()),
                number(season.expected()),
                String.valueOf(season.upper()),
                season.standsOut() ? "Stands out" : "As in other years",
                String.valueOf(season.years()));
    }

    private String ward(String code) {
        return wards.byCode(code).map(Ward::name).orElse(code);
    }

    private String strand(@Nullable String code) {
        return code == null ? "" : strands.byCode(code).map(Strand::label).orElse(code);
    }

    private static String number(double value) {
        return String.format(Locale.UK, "%.1f", value);
    }
}
