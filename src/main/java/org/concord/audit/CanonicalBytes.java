package org.concord.audit;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.ObjectReader;
import com.fasterxml.jackson.databind.ObjectWriter;
import java.io.IOException;
import java.time.Instant;
import java.time.format.DateTimeFormatter;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.UUID;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * The one way an entry becomes bytes: JSON in UTF-8 with sorted keys and no white space (RFC 8785; all text is ASCII without anything to
 * escape, all numbers are whole and exact in a double, so that this is the whole of it). Only ids, codes, times and numbers may stand in
 * it: bytes that are part of the tree can never be erased, so what could hold a story or an address is refused.
 */
final class CanonicalBytes {
    /** No spaces. An “@” stands only before a version ({@code rules@2026-11}), never before a domain. */
    private static final Pattern CODE = Pattern.compile(
            "(?=.{1,80}\\z)[A-Za-z0-9][A-Za-z0-9_.:+-]*(@(?!.*\\.[A-Za-z]{2,}\\z)[A-Za-z0-9][A-Za-z0-9_.-]*)?");

    /** RFC 8785 §3.2.2.3: beyond it a whole number is not exact. */
    private static final long LARGEST = (1L << 53) - 1;

    private static final ObjectWriter WRITER = new ObjectMapper().writer();
    private static final ObjectReader READER = new ObjectMapper().readerForMapOf(Object.class);

    private CanonicalBytes() {}

    /**
     * @param detailHash salted hash of the sealed detail, or null
     * @throws IllegalArgumentException if a fact is neither id, code, time nor whole number
     */
    static byte[] of(EntryFacts entry, byte @Nullable [] detailHash) {
        SortedMap<String, Object> all = new TreeMap<>();
        all.put("v", 1);
        all.put("authority", entry.authority());
        all.put("id", entry.id().toString());
        all.put("at", plain(entry.at()));
        all.put("actor", code(entry.actor()));
        all.put("action", code(entry.action()));
        all.put("subject", code(entry.subject()));
        SortedMap<String, Object> facts = new TreeMap<>();
        entry.facts().forEach((name, value) -> facts.put(code(name), plain(value)));
        all.put("facts", facts);
        if (detailHash != null) {
            all.put("detail", HexFormat.of().formatHex(detailHash));
        }
        try {
            return WRITER.writeValueAsBytes(all);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(e);
        }
    }

    /** The part of the bytes that stands in no column. */
    record Content(Map<String, Object> facts, byte @Nullable [] detailHash) {}

    /** @throws IllegalArgumentException if the bytes are not of the form that {@link #of} writes */
    static Content read(byte[] canonical) {
        try {
            Map<String, Object> all = READER.readValue(canonical);
            if (!(all.get("facts") instanceof Map<?, ?> read)) {
                throw new IllegalArgumentException("no facts");
            }
            SortedMap<String, Object> facts = new TreeMap<>();
            read.forEach((name, value) -> facts.put(code(String.valueOf(name)), plain(value)));
            Object detail = all.get("detail");
            return new Content(facts, detail == null ? null : HexFormat.of().parseHex(detail.toString()));
        } catch (IOException e) {
            throw new IllegalArgumentException("not canonical bytes", e);
        }
    }

    static boolean isCode(String text) {
        return CODE.matcher(text).matches();
    }

    private static Object plain(@Nullable Object value) {
        return switch (value) {
            case Integer number -> number;
            case Long number when -LARGEST <= number && number <= LARGEST -> number;
            case Boolean flag -> flag;
            case UUID id -> id.toString();
            case Instant time -> DateTimeFormatter.ISO_INSTANT.format(time);
            case String text -> code(text);
            case List<?> list -> list.stream().map(CanonicalBytes::plain).toList();
            case null, default -> throw new IllegalArgumentException("not an id, code, time or whole number");
        };
    }

    private static String code(String text) {
        if (!isCode(text)) {
            throw new IllegalArgumentException("free text does not belong into canonical bytes");
        }
        return text;
    }
}
