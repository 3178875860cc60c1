package org.concord.audit;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializationFeature;
import java.io.IOException;
import java.time.Instant;
import java.time.format.DateTimeFormatter;
import java.util.HexFormat;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.UUID;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * The one way an entry becomes bytes: JSON in UTF-8 with sorted keys and no white space (after RFC 8785). Only ids, codes, times and
 * numbers may stand in it; text that could hold a story is refused.
 */
final class CanonicalBytes {
    private static final Pattern CODE = Pattern.compile("[A-Za-z0-9][A-Za-z0-9 _.:@+-]{0,79}");
    private static final ObjectMapper JSON = new ObjectMapper().configure(SerializationFeature.ORDER_MAP_ENTRIES_BY_KEYS, true);

    private CanonicalBytes() {}

    /**
     * @param detailHash salted hash of the sealed detail, or null
     * @throws IllegalArgumentException if a fact is neither id, code, time nor number
     */
    static byte[] of(EntryFacts entry, byte @Nullable [] detailHash) {
        SortedMap<String, Object> all = new TreeMap<>();
        all.put("v", 1);
        all.put("authority", entry.authority());
        all.put("id", entry.id().toString());
        all.put("at", DateTimeFormatter.ISO_INSTANT.format(entry.at()));
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
            return JSON.writeValueAsBytes(all);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(e);
        }
    }

    /** What stands in the bytes, read back. */
    static JsonNode read(byte[] canonical) {
        try {
            return JSON.readTree(canonical);
        } catch (IOException e) {
            throw new IllegalArgumentException("not canonical bytes", e);
        }
    }

    private static Object plain(Object value) {
        return switch (value) {
            case Integer number -> number;
            case Long number -> number;
            case Boolean flag -> flag;
            case UUID id -> id.toString();
            case Instant time -> DateTimeFormatter.ISO_INSTANT.format(time);
            case String text -> code(text);
            case List<?> list -> list.stream().map(CanonicalBytes::plain).toList();
            default -> throw new IllegalArgumentException("not an id, code, time or number: " + value.getClass());
        };
    }

    private static String code(String text) {
        if (!CODE.matcher(text).matches()) {
            throw new IllegalArgumentException("free text does not belong into canonical bytes");
        }
        return text;
    }
}
