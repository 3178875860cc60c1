package org.concord.console;

import jakarta.enterprise.context.ApplicationScoped;
import java.math.BigDecimal;
import java.math.MathContext;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Stream;
import org.concord.place.Strand;
import org.concord.place.Strands;
import org.concord.place.Ward;
import org.concord.place.Wards;
import org.concord.tension.SignalKind;
import org.concord.tension.SignalOpinion;
import org.concord.tension.SignalState;
import org.concord.tension.SignalVerdict;
import org.concord.tension.SignalView;
import org.jspecify.annotations.Nullable;

/** Signals in the words of their pages. */
@ApplicationScoped
class SignalWords {
    private final Wards wards;
    private final Strands strands;
    private final Dates dates;

    SignalWords(Wards wards, Strands strands, Dates dates) {
        this.wards = wards;
        this.strands = strands;
        this.dates = dates;
    }

    /** A signal in a list. */
    public record Line(
            UUID id,
            String path,
            String sentence,
            String state,
            String since,
            String place,
            @Nullable String verdict) {}

    /** A figure, and what it says. */
    public record Fact(String label, String text) {}

    /** A telling: when, what was said, what stands behind it, and its figures. */
    public record Told(String title, String sentence, String behind, List<Fact> facts, List<Fact> parts) {}

    public record Judged(
            String verdict, String by, String at, @Nullable String note) {}

    Line line(SignalView signal) {
        return new Line(
                signal.id(),
                SignalsPage.PATH + "/" + signal.id(),
                signal.told().sentence(),
                of(signal.state()),
                dates.day(signal.since()),
                place(signal),
                signal.verdict() == null ? null : of(signal.verdict()));
    }

    String place(SignalView signal) {
        return signal.wholeCity()
                ? "The whole city"
                : String.join(", ", signal.wards().stream().map(this::ward).toList());
    }

    Told told(SignalView.Telling telling) {
        SignalView.Told told = telling.told();
        return new Told(
                (told.number() == 1 ? "First told " : "Told again ") + dates.moment(told.at()),
                told.sentence(),
                telling.behind(),
                facts(told),
                telling.parts().stream()
                        .map(part -> new Fact(
                                strand(part.strand()) + ", "
                                        + (part.ward() == null ? "no ward known" : ward(part.ward())),
                                String.valueOf(part.count())))
                        .toList());
    }

    private List<Fact> facts(SignalView.Told told) {
        List<Fact> facts = new ArrayList<>();
        facts.add(new Fact("Days counted", dates.day(told.from()) + " to " + dates.day(told.to())));
        facts.add(new Fact("Reports", String.valueOf(told.count())));
        facts.add(new Fact("Usual for these days", number(told.expected())));
        if (told.usualFrom() != null) {
            facts.add(new Fact("Nine times in ten", told.usualFrom() + " to " + told.usualTo()));
        }
        if (told.chance() != null) {
            facts.add(new Fact("Chance in this place", oneIn(told.chance())));
        }
        facts.add(new Fact(
                "By chance, somewhere in the city",
                (told.rarityOrMore() ? "less than once in " : "about once in ") + weeks(told.rarityWeeks())));
        facts.add(new Fact("Began about", dates.day(told.began())));
        if (told.complete() != null) {
            facts.add(new Fact("Reports expected to be in", told.complete() + " %"));
        }
        facts.add(new Fact("History", weeks(told.weeksOfHistory()) + (told.learning() ? ", still learning" : "")));
        if (told.opinion() != null) {
            facts.add(new Fact("Beside the rest of the city", of(told.opinion())));
        }
        return facts;
    }

    List<Judged> judged(List<SignalView.Verdict> verdicts) {
        return verdicts.stream()
                .map(one -> new Judged(
                        of(one.verdict()),
                        Objects.requireNonNullElse(one.by().name(), "Somebody who has left"),
                        dates.moment(one.at()),
                        one.note()))
                .toList();
    }

    /** The cases behind it that the reader may see: the queue's own filters. A day more, as late reports come in after it. */
    String cases(SignalView signal) {
        Stream<String> places =
                signal.wholeCity() ? Stream.of() : signal.wards().stream().map(ward -> "ward=" + coded(ward));
        Stream<String> grounds = signal.everyStrand() || signal.strands().size() != 1
                ? Stream.of()
                : Stream.of("strand=" + coded(signal.strands().getFirst()));
        LocalDate to = signal.told().to().plusDays(1);
        Stream<String> days = Stream.of("receivedFrom=" + signal.told().from(), "receivedTo=" + to);
        return QueueQuery.PATH + "?"
                + String.join(
                        "&",
                        Stream.of(places, grounds, days).flatMap(one -> one).toList());
    }

    static String title(SignalView signal) {
        return signal.kind() == SignalKind.SPIKE ? "Unusual rise" : "Slow build-up";
    }

    static String of(SignalState state) {
        return switch (state) {
            case OPEN -> "Goes on";
            case GREW -> "Goes on, and grew";
            case ENDED -> "Ended";
            case WITHDRAWN -> "Withdrawn";
        };
    }

    static String of(SignalVerdict verdict) {
        return switch (verdict) {
            case FINDING -> "There was something";
            case NO_FINDING -> "There was nothing";
        };
    }

    private static String of(SignalOpinion opinion) {
        return switch (opinion) {
            case LOCAL -> "local: this place stands out";
            case CITY -> "the whole city is up";
        };
    }

    /** To one digit, as more would promise more than a model holds. */
    static String oneIn(double chance) {
        long many = BigDecimal.valueOf(1 / Math.max(1e-9, chance))
                .round(new MathContext(1))
                .longValue();
        return String.format(Locale.UK, "about 1 in %,d", many);
    }

    private String ward(String code) {
        return wards.byCode(code).map(Ward::name).orElse(code);
    }

    private String strand(String code) {
        return strands.byCode(code).map(Strand::label).orElse(code);
    }

    private static String number(double value) {
        return String.format(Locale.UK, "%.1f", value);
    }

    private static String weeks(double weeks) {
        long whole = Math.max(1, Math.round(weeks));
        return whole == 1 ? "one week" : whole + " weeks";
    }

    private static String coded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }
}
