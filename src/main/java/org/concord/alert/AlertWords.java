package org.concord.alert;

import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import org.concord.platform.Words;

/** What alerts say in one language; English where we do not have it. */
final class AlertWords {
    private final Words words;

    private AlertWords(Words words) {
        this.words = words;
    }

    /** @param language BCP 47 */
    static AlertWords in(String language) {
        return new AlertWords(Words.in("alert.words", language));
    }

    String language() {
        return words.language();
    }

    String of(String key, Object... parts) {
        return words.of(key, parts);
    }

    String of(Enum<?> code) {
        return words.of(code.getDeclaringClass().getSimpleName().toLowerCase(Locale.ROOT) + "." + code.name());
    }

    String time(Instant time, ZoneId zone) {
        return DateTimeFormatter.ofPattern("d MMMM yyyy HH:mm", Locale.forLanguageTag(words.language()))
                .withZone(zone)
                .format(time);
    }
}
