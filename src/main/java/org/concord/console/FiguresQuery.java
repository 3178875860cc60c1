package org.concord.console;

import jakarta.ws.rs.core.MultivaluedHashMap;
import jakarta.ws.rs.core.MultivaluedMap;
import jakarta.ws.rs.core.UriBuilder;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** What figures are asked for, as it stands in the address: days and codes alone. Pure. */
record FiguresQuery(Typed typed) {
    static final String PATH = "/console/figures";
    static final String PERIOD = "period";
    static final String WARD = "ward";
    static final String STRAND = "strand";

    /** Of wards: reports that name none of ours. */
    static final String NO_WARD = "none";

    static final Map<String, String> LABELS =
            Map.of(PERIOD, "“Period”", "from", "“From”", "to", "“Until”", WARD, "“Ward”", STRAND, "“Strand”");
    static final List<Choice> PERIODS = List.of(
            new Choice("13", "Last 13 weeks"),
            new Choice("4", "Last 4 weeks"),
            new Choice("52", "Last 52 weeks"),
            new Choice("dates", "Days you choose"));

    private static final String DATES = "dates";
    private static final Set<String> WEEKS = Set.of("4", "13", "52");
    private static final int USUAL_WEEKS = 13;
    private static final int MOST_YEARS = 3;
    private static final List<String> NAMES = List.of(PERIOD, "from", "to", WARD, STRAND);

    static FiguresQuery of(MultivaluedMap<String, String> asked) {
        return new FiguresQuery(Typed.of(asked));
    }

    /**
     * The days asked for; the last 13 weeks if nothing is. Days alone count as chosen, too.
     *
     * @throws org.concord.platform.Refusal 400 if they cannot be read, or are too many
     */
    FiguresPeriod period(LocalDate today) {
        String chosen = Optional.ofNullable(typed.text(PERIOD)).orElse("");
        LocalDate from = typed.day("from");
        LocalDate until = typed.day("to");
        boolean byDays = chosen.equals(DATES) || chosen.isEmpty() && (says("from") || says("to"));
        typed.validation()
                .check(chosen.isEmpty() || byDays || WEEKS.contains(chosen), "/" + PERIOD, "is not one of the choices")
                .check(!byDays || says("from"), "/from", "is needed")
                .refuseIfFailed();
        return byDays
                ? days(Objects.requireNonNull(from), until == null ? today : until)
                : FiguresPeriod.weeks(chosen.isEmpty() ? USUAL_WEEKS : Integer.parseInt(chosen), today);
    }

    private FiguresPeriod days(LocalDate from, LocalDate until) {
        typed.validation()
                .check(!until.isBefore(from), "/to", "is not before “From”")
                .check(until.isBefore(from.plusYears(MOST_YEARS)), "/to", "is at most three years after “From”")
                .refuseIfFailed();
        return new FiguresPeriod(from, until.plusDays(1));
    }

    /** @throws org.concord.platform.Refusal 400 if it is none of these */
    @Nullable
    String oneOf(String name, List<Choice> known) {
        String code = typed.text(name);
        typed.validation()
                .check(
                        code == null
                                || known.stream().anyMatch(one -> one.value().equals(code)),
                        "/" + name,
                        "is not one of the choices")
                .refuseIfFailed();
        return code;
    }

    /** The same figures elsewhere: on another page, or as a table. */
    String at(String path) {
        UriBuilder address = UriBuilder.fromPath(path);
        NAMES.stream().filter(this::says).forEach(name -> address.queryParam(name, "{" + name + "}"));
        Object[] values =
                NAMES.stream().map(typed::text).filter(Objects::nonNull).toArray();
        return address.build(values).toString();
    }

    /** What was asked for, by its codes, for what is recorded of it. */
    String between(FiguresPeriod period) {
        return Stream.of(WARD, STRAND)
                .filter(this::says)
                .map(name -> " " + name + "=" + typed.text(name))
                .collect(Collectors.joining("", period.from() + "/" + period.lastDay(), ""));
    }

    /** What the form shows: a period is always chosen. */
    Form form(List<Form.Wrong> wrong) {
        Form form = new Form(new MultivaluedHashMap<>(), wrong);
        Stream.concat(Stream.of("done"), NAMES.stream())
                .filter(typed.fields()::containsKey)
                .forEach(name -> form.fields().put(name, typed.fields().get(name)));
        if (!says(PERIOD)) {
            form.fields().putSingle(PERIOD, says("from") || says("to") ? DATES : String.valueOf(USUAL_WEEKS));
        }
        return form;
    }

    private boolean says(String name) {
        return typed.text(name) != null;
    }
}
