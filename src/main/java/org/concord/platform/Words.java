package org.concord.platform;

import java.text.MessageFormat;
import java.util.Locale;
import java.util.ResourceBundle;

/**
 * What we say in one language, from files of properties: English in {@code <bundle>.properties}, another language in
 * {@code <bundle>_<tag>.properties}, which needs no code. English stands in for a language or a sentence that is not there.
 */
public final class Words {
    private static final ResourceBundle.Control NO_SURPRISE =
            ResourceBundle.Control.getNoFallbackControl(ResourceBundle.Control.FORMAT_PROPERTIES);

    private final ResourceBundle words;
    private final Locale locale;

    private Words(ResourceBundle words) {
        this.words = words;
        this.locale = words.getLocale().equals(Locale.ROOT) ? Locale.UK : words.getLocale();
    }

    /**
     * @param bundle like {@code notice.words}
     * @param language BCP 47
     */
    public static Words in(String bundle, String language) {
        return new Words(ResourceBundle.getBundle(bundle, Locale.forLanguageTag(language), NO_SURPRISE));
    }

    /** BCP 47 tag of the language it is really in. */
    public String language() {
        return locale.toLanguageTag();
    }

    /** @param parts words, never numbers to be formatted */
    public String of(String key, String... parts) {
        return parts.length == 0 ? words.getString(key) : new MessageFormat(words.getString(key), locale).format(parts);
    }
}
