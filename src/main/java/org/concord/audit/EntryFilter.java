package org.concord.audit;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.temporal.ChronoUnit;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.concord.platform.Cursor;
import org.concord.platform.Problem;
import org.concord.platform.Validation;
import org.jspecify.annotations.Nullable;

/**
 * Which entries are wanted. Subject, actor and action are exact; {@code from} is included, {@code to} is not.
 *
 * @param after where the page before ended
 * @param reading only what says that somebody was shown something
 */
record EntryFilter(
        @Nullable String subject,
        @Nullable String actor,
        @Nullable String action,
        @Nullable Instant from,
        @Nullable Instant to,
        @Nullable Position after,
        boolean reading) {
    private static final String LIST = "audit-entries";
    private static final int LONGEST_CODE = 60;
    private static final int FIRST_YEAR = 1900;
    private static final int LAST_YEAR = 2999;

    EntryFilter(
            @Nullable String subject,
            @Nullable String actor,
            @Nullable String action,
            @Nullable Instant from,
            @Nullable Instant to,
            @Nullable Position after) {
        this(subject, actor, action, from, to, after, false);
    }

    /** The place of an entry in the list. */
    record Position(Instant at, UUID id) {
        String cursor() {
            return Cursor.write(LIST, at, id);
        }
    }

    /** @throws org.concord.platform.Refusal 400 that names each parameter which cannot be used */
    static EntryFilter of(EntryQuery query) {
        Validation checked = new Validation()
                .check(
                        isCodeOrAbsent(query.subject()),
                        "#subject",
                        "is a reference, or kind and id, of at most 60 characters")
                .check(isCodeOrAbsent(query.actor()), "#actor", "is kind and id, of at most 60 characters")
                .check(
                        query.action() == null || Actions.ALL.contains(query.action()),
                        "#action",
                        "is not an action that is recorded");
        Instant from = instant(query.from(), "#from", checked);
        Instant to = instant(query.to(), "#to", checked);
        checked.check(from == null || to == null || !from.isAfter(to), "#to", "is not before “from”");
        if (checked.failed()) {
            throw Problem.BAD_PARAMETER.because(checked.errors());
        }
        Position after = Cursor.read(
                        query.cursor(),
                        LIST,
                        2,
                        parts -> new Position(instant(parts.get(0)), UUID.fromString(parts.get(1))))
                .orElse(null);
        return new EntryFilter(query.subject(), query.actor(), query.action(), from, to, after);
    }

    EntryFilter ofReading() {
        return new EntryFilter(subject, actor, action, from, to, after, true);
    }

    private static boolean isCodeOrAbsent(@Nullable String text) {
        return text == null || (text.length() <= LONGEST_CODE && CanonicalBytes.isCode(text));
    }

    private static @Nullable Instant instant(@Nullable String text, String pointer, Validation checked) {
        try {
            return text == null ? null : instant(text);
        } catch (DateTimeException e) {
            checked.check(false, pointer, "is a time like 2026-11-20T21:10:00Z");
            return null;
        }
    }

    /** A time that the store can keep. */
    private static Instant instant(String text) {
        OffsetDateTime time = OffsetDateTime.parse(text);
        if (time.getYear() < FIRST_YEAR || time.getYear() > LAST_YEAR) {
            throw new DateTimeException("out of range");
        }
        return time.toInstant().truncatedTo(ChronoUnit.MICROS);
    }

    /** Conditions on {@code audit_entry e}, each led by AND; each ends at an index of its own. */
    String predicate() {
        String filters = filters().keySet().stream()
                .map(name -> " AND "
                        + switch (name) {
                            case "from" -> "e.recorded_at >= :from";
                            case "to" -> "e.recorded_at < :to";
                            case "reading" -> "e.action = ANY (CAST(:reading AS text[]))";
                            default -> "e.%1$s = :%1$s".formatted(name);
                        })
                .collect(Collectors.joining());
        return after == null ? filters : filters + " AND (e.recorded_at, e.id) < (:afterAt, :afterId)";
    }

    Map<String, Object> parameters() {
        Map<String, Object> all = filters();
        all.computeIfPresent("reading", (name, only) -> Actions.READING.toArray(String[]::new));
        if (after != null) {
            all.put("afterAt", after.at);
            all.put("afterId", after.id);
        }
        return all;
    }

    /** What was asked for, in words; null if for everything. */
    @Nullable
    String inWords() {
        String words = filters().entrySet().stream().map(Object::toString).collect(Collectors.joining(" "));
        return words.isEmpty() ? null : words;
    }

    private Map<String, Object> filters() {
        Map<String, Object> set = new LinkedHashMap<>();
        put(set, "subject", subject);
        put(set, "actor", actor);
        put(set, "action", action);
        put(set, "from", from);
        put(set, "to", to);
        put(set, "reading", reading ? true : null);
        return set;
    }

    private static void put(Map<String, Object> set, String name, @Nullable Object value) {
        if (value != null) {
            set.put(name, value);
        }
    }
}
