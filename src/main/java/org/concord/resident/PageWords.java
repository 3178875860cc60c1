package org.concord.resident;

import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.time.format.FormatStyle;
import java.util.Optional;
import org.concord.platform.Words;

/** What the pages say in one of their languages, {@code resident/words*.properties}, and how a date is written there. */
final class PageWords {
    private static final String BUNDLE = "resident.words";

    private final Language language;
    private final Words words;

    private PageWords(Language language) {
        this.language = language;
        this.words = Words.in(BUNDLE, language.tag());
    }

    static PageWords in(Language language) {
        return new PageWords(language);
    }

    Language language() {
        return language;
    }

    /** @throws java.util.MissingResourceException if nobody wrote it */
    public String of(String key, Object... parts) {
        return words.of(key, parts);
    }

    /** Words that not every page has. */
    Optional<String> find(String key) {
        return words.find(key);
    }

    /** As it is written in this language. */
    String date(LocalDate date) {
        return DateTimeFormatter.ofLocalizedDate(FormatStyle.LONG)
                .withLocale(language.locale())
                .format(date);
    }

    /** Whether there are any, and not English in their place. */
    boolean areWritten() {
        return language == Language.ENGLISH || words.language().equals(language.tag());
    }

    /** Somebody who knows the language has read all of it. */
    boolean areReviewed() {
        return areWritten() && !of("reviewed-by").isBlank();
    }
}
