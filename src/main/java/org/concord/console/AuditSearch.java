package org.concord.console;

import jakarta.ws.rs.core.MultivaluedMap;
import jakarta.ws.rs.core.UriBuilder;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.concord.audit.EntryQuery;
import org.jspecify.annotations.Nullable;

/** What is looked for in the trail, as it stands in the address: ids and codes alone. Pure. */
record AuditSearch(Typed typed) {
    static final String READING = "reading";
    static final String CURSOR = "cursor";

    private static final List<String> NAMES = List.of("subject", "officer", "actor", "action", "from", "to", READING);
    private static final Pattern REFERENCE = Pattern.compile("[Cc][FfRr]-\\S+");

    static AuditSearch of(MultivaluedMap<String, String> asked) {
        return new AuditSearch(Typed.of(asked));
    }

    boolean readingAlone() {
        return typed.ticked(READING);
    }

    boolean isNarrowed() {
        return NAMES.stream().anyMatch(name -> typed.text(name) != null);
    }

    /** @throws org.concord.platform.Refusal 400 if a field cannot be read */
    EntryQuery query(ZoneId zone) {
        Instant from = typed.moment("from", zone);
        Instant to = typed.moment("to", zone);
        String actor = typed.text("actor");
        String officer = typed.text("officer");
        typed.validation()
                .check(
                        officer == null || actor == null,
                        "/actor",
                        "Choose an officer, or enter somebody else: not both")
                .refuseIfFailed();
        return new EntryQuery(
                subject(),
                officer == null ? actor : "officer:" + officer,
                typed.text("action"),
                Objects.toString(from, null),
                Objects.toString(to, null),
                null,
                typed.text(CURSOR));
    }

    /** The same search from where a page ended. */
    String from(String cursor) {
        UriBuilder address = UriBuilder.fromPath(AuditPage.PATH);
        Stream.of(NAMES)
                .flatMap(List::stream)
                .filter(name -> typed.text(name) != null)
                .forEach(name -> address.queryParam(name, "{" + name + "}"));
        Object[] values =
                NAMES.stream().map(typed::text).filter(Objects::nonNull).toArray();
        return address.queryParam(CURSOR, cursor).build(values).toString();
    }

    private @Nullable String subject() {
        String text = typed.text("subject");
        return text != null && REFERENCE.matcher(text).matches() ? text.toUpperCase(Locale.ROOT) : text;
    }
}
