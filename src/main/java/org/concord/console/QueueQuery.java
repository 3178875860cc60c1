package org.concord.console;

import jakarta.ws.rs.core.MultivaluedMap;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * What is asked of the queue, as its page's address and forms hold it: the same names as the API's, but that a time may be a day. Never words
 * that are looked for: those stand in no address.
 */
record QueueQuery(Map<String, List<String>> values) {
    static final String PATH = "/console/cases";
    static final String FROM = "receivedFrom";
    static final String TO = "receivedTo";
    static final String SINCE = "updatedSince";
    static final String SORT = "sort";
    static final String CURSOR = "cursor";

    /** By day, which a person knows, or by moment, as programs write it. */
    static final List<String> TIMES = List.of(FROM, TO, SINCE);

    /** The filters of codes, in the order in which they are shown. */
    static final List<String> CODES = List.of("severity", "status", "ward", "strand", "type", "category");

    private static final Set<String> KNOWN = Stream.of(
                    CODES.stream(), TIMES.stream(), Stream.of("assignee", "overdue", "paused", "restricted", SORT))
            .flatMap(names -> names)
            .collect(Collectors.toUnmodifiableSet());
    private static final Set<String> OF_A_PAGE = Set.of(CURSOR, "done");
    private static final Pattern DAY = Pattern.compile("\\d{4}-\\d\\d-\\d\\d");

    QueueQuery {
        Map<String, List<String>> some = new LinkedHashMap<>();
        values.forEach((name, all) -> {
            List<String> said = all.stream().filter(one -> !one.isBlank()).toList();
            if (!said.isEmpty()) {
                some.put(name, said);
            }
        });
        values = some;
    }

    /** All that stands in an address: a name that the queue does not know is for the queue to refuse. */
    static QueueQuery ofAddress(MultivaluedMap<String, String> parameters) {
        return new QueueQuery(parameters);
    }

    /** Of a form, which holds other things, too. */
    static QueueQuery ofForm(MultivaluedMap<String, String> fields) {
        return new QueueQuery(fields.entrySet().stream()
                .filter(field -> KNOWN.contains(field.getKey()))
                .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue)));
    }

    List<String> all(String name) {
        return values.getOrDefault(name, List.of());
    }

    String first(String name) {
        return all(name).stream().findFirst().orElse("");
    }

    boolean has(String name) {
        return values.containsKey(name);
    }

    /** Filters and order, without what is of one page of the list. */
    QueueQuery kept() {
        Map<String, List<String>> kept = new LinkedHashMap<>(values);
        kept.keySet().removeAll(OF_A_PAGE);
        return new QueueQuery(kept);
    }

    /** The filters alone. */
    QueueQuery filters() {
        return kept().without(SORT).without("limit");
    }

    QueueQuery with(String name, String value) {
        Map<String, List<String>> more = new LinkedHashMap<>(values);
        more.put(name, List.of(value));
        return new QueueQuery(more);
    }

    QueueQuery without(String name) {
        Map<String, List<String>> less = new LinkedHashMap<>(values);
        less.remove(name);
        return new QueueQuery(less);
    }

    QueueQuery without(String name, String value) {
        Map<String, List<String>> less = new LinkedHashMap<>(values);
        less.computeIfPresent(
                name,
                (same, all) -> all.stream().filter(one -> !one.equals(value)).toList());
        return new QueueQuery(less);
    }

    /** Each name with each value, for the hidden fields of a form. */
    List<Choice> fields() {
        List<Choice> fields = new ArrayList<>();
        values.forEach((name, all) -> all.forEach(value -> fields.add(new Choice(value, name))));
        return fields;
    }

    String address() {
        String query = fields().stream()
                .map(field -> encoded(field.label()) + "=" + encoded(field.value()))
                .collect(Collectors.joining("&"));
        return query.isEmpty() ? PATH : PATH + "?" + query;
    }

    /** As the queue itself takes it: the first moment of a day; and of the day until which, that of the next. */
    Map<String, List<String>> asked(ZoneId zone) {
        Map<String, List<String>> asked = new LinkedHashMap<>(values);
        asked.remove("done");
        TIMES.forEach(name -> asked.computeIfPresent(
                name,
                (same, all) -> all.stream().map(one -> moment(name, one, zone)).toList()));
        return asked;
    }

    /** The day that a moment begins, or before which it ends; empty if it is another moment, or none. */
    static String day(String name, String value, ZoneId zone) {
        if (DAY.matcher(value).matches()) {
            return value;
        }
        try {
            ZonedDateTime time = OffsetDateTime.parse(value).atZoneSameInstant(zone);
            LocalDate day = time.toLocalDate();
            boolean begins = time.equals(day.atStartOfDay(zone));
            return begins ? (name.equals(TO) ? day.minusDays(1) : day).toString() : "";
        } catch (DateTimeException unreadable) {
            return "";
        }
    }

    /** What is no day stays as it is, for the queue to read or to refuse. */
    private static String moment(String name, String value, ZoneId zone) {
        if (!DAY.matcher(value).matches()) {
            return value;
        }
        try {
            LocalDate day = LocalDate.parse(value);
            Instant begins =
                    (name.equals(TO) ? day.plusDays(1) : day).atStartOfDay(zone).toInstant();
            return begins.toString();
        } catch (DateTimeException noDay) {
            return value;
        }
    }

    /** Whether the same cases are asked for, in whatever order. */
    boolean asksFor(QueueQuery other) {
        return sets(filters()).equals(sets(other.filters()));
    }

    private static Map<String, Set<String>> sets(QueueQuery query) {
        return query.values().entrySet().stream()
                .collect(Collectors.toMap(Map.Entry::getKey, entry -> Set.copyOf(entry.getValue())));
    }

    private static String encoded(String text) {
        return URLEncoder.encode(Objects.requireNonNull(text), StandardCharsets.UTF_8);
    }
}
