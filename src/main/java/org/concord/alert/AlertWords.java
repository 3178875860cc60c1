package org.concord.alert;

import java.text.MessageFormat;
import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import java.util.ResourceBundle;

/** What alerts say in one language; English where we do not have it. */
final class AlertWords {
    private static final ResourceBundle.Control NO_SURPRISE =
            ResourceBundle.Control.getNoFallbackControl(ResourceBundle.Control.FORMAT_PROPERTIES);

    private final ResourceBundle words;
    private final Locale locale;

    private AlertWords(ResourceBundle words) {
        this.words = words;
        this.locale = words.getLocale().equals(Locale.ROOT) ? Locale.UK : words.getLocale();
    }

    /** @param language BCP 47 */
    static AlertWords in(String language) {
        return new AlertWords(ResourceBundle.getBundle("alert.words", Locale.forLanguageTag(language), NO_SURPRISE));
    }

    String language() {
        return locale.toLanguageTag();
    }

    /** @param parts words, never numbers to be formatted */
    String of(String key, String... parts) {
        return parts.length == 0 ? words.getString(key) : new MessageFormat(words.getString(key), locale).format(parts);
    }

    String of(Enum<?> code) {
        return words.getString(code.getDeclaringClass().getSimpleName().toLowerCase(Locale.ROOT) + "." + code.name());
    }

    String time(Instant time, ZoneId zone) {
        return DateTimeFormatter.ofPattern("d MMMM yyyy HH:mm", locale)
                .withZone(zone)
                .format(time);
    }
}
