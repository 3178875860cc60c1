package org.concord.resident;

import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.time.format.FormatStyle;
import java.util.EnumMap;
import java.util.Map;
import java.util.Optional;
import java.util.Properties;
import java.util.Set;

/** What the pages say in one language. {@code {0}} {@code {1}} … are filled in as they are. */
final class Words {
    private static final Map<Language, Words> ALL = new EnumMap<>(Language.class);

    static {
        for (Language language : Language.values()) {
            ALL.put(language, new Words(language, read(language)));
        }
    }

    private final Language language;
    private final Properties words;

    private Words(Language language, Properties words) {
        this.language = language;
        this.words = words;
    }

    static Words in(Language language) {
        return ALL.get(language);
    }

    Language language() {
        return language;
    }

    Set<String> keys() {
        return words.stringPropertyNames();
    }

    /** @throws IllegalArgumentException if nobody wrote it */
    public String of(String key, Object... parts) {
        return find(key, parts)
                .orElseThrow(() -> new IllegalArgumentException("no words for " + key + " in " + language));
    }

    /** Words that not every page has. */
    Optional<String> find(String key, Object... parts) {
        String text = words.getProperty(key);
        if (text == null) {
            return Optional.empty();
        }
        for (int i = 0; i < parts.length; i++) {
            text = text.replace("{" + i + "}", String.valueOf(parts[i]));
        }
        return Optional.of(text);
    }

    /** As it is written in this language. */
    String date(LocalDate date) {
        return DateTimeFormatter.ofLocalizedDate(FormatStyle.LONG)
                .withLocale(language.locale())
                .format(date);
    }

    /** Somebody who knows the language has read all of it. */
    boolean areReviewed() {
        return find("reviewed-by").filter(name -> !name.isBlank()).isPresent();
    }

    private static Properties read(Language language) {
        String name = "/resident/words-" + language.tag() + ".properties";
        Properties read = new Properties();
        try (InputStream file = Words.class.getResourceAsStream(name)) {
            if (file != null) {
                read.load(new InputStreamReader(file, StandardCharsets.UTF_8));
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return read;
    }
}
