package org.concord.resident;

import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;

/** The languages of the pages: the most used of the city, and English in short sentences. */
enum Language {
    ENGLISH("en", "English", "ltr"),
    EASY_READ("en-x-easy", "Easy Read English", "ltr"),
    POLISH("pl", "Polski", "ltr"),
    PANJABI("pa", "ਪੰਜਾਬੀ", "ltr"),
    URDU("ur", "اردو", "rtl"),
    SLOVAK("sk", "Slovenčina", "ltr"),
    ROMANIAN("ro", "Română", "ltr"),
    ARABIC("ar", "العربية", "rtl");

    private final String tag;
    private final String ownName;
    private final String direction;

    Language(String tag, String ownName, String direction) {
        this.tag = tag;
        this.ownName = ownName;
        this.direction = direction;
    }

    /** @param tag BCP 47 */
    static Optional<Language> of(String tag) {
        return Stream.of(values()).filter(one -> one.tag.equals(tag)).findFirst();
    }

    /** BCP 47. */
    public String tag() {
        return tag;
    }

    /** As its readers call it. */
    public String ownName() {
        return ownName;
    }

    /** {@code ltr} or {@code rtl}. */
    public String direction() {
        return direction;
    }

    Locale locale() {
        return this == ENGLISH || this == EASY_READ ? Locale.UK : Locale.forLanguageTag(tag);
    }
}
