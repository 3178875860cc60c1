package org.concord.platform;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.ResourceBundle;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * What we say in one language, from files of properties: English in {@code <bundle>.properties}, another language in
 * {@code <bundle>_<tag>.properties}, which needs no code. English stands in for a language or a sentence that is not there.
 */
public final class Words {
    private static final ResourceBundle.Control BY_TAG = new ByTag();
    private static final Pattern PLACE = Pattern.compile("\\{(\\d)}");

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
        return new Words(ResourceBundle.getBundle(bundle, Locale.forLanguageTag(language), BY_TAG));
    }

    /** BCP 47 tag of the language it is really in. */
    public String language() {
        return locale.toLanguageTag();
    }

    /**
     * @param parts put in for {@code {0}} {@code {1}} … as they are: no apostrophe and no number in a sentence has a meaning of its own
     * @throws java.util.MissingResourceException if nobody wrote it
     */
    public String of(String key, Object... parts) {
        return PLACE.matcher(words.getString(key))
                .replaceAll(place -> Matcher.quoteReplacement(part(parts, Integer.parseInt(place.group(1)))));
    }

    /** Empty if nobody wrote it. */
    public Optional<String> find(String key) {
        return words.containsKey(key) ? Optional.of(of(key)) : Optional.empty();
    }

    private static String part(Object[] parts, int place) {
        return place < parts.length ? String.valueOf(parts[place]) : "{" + place + "}";
    }

    /** A file is named with the tag of its language, also one of our own making ({@code en-x-easy}), which the platform would pass over. */
    private static final class ByTag extends ResourceBundle.Control {
        @Override
        public List<String> getFormats(String bundle) {
            return FORMAT_PROPERTIES;
        }

        @Override
        public List<Locale> getCandidateLocales(String bundle, Locale locale) {
            List<Locale> usual = super.getCandidateLocales(bundle, locale.stripExtensions());
            return locale.hasExtensions()
                    ? Stream.concat(Stream.of(locale), usual.stream()).toList()
                    : usual;
        }

        /** English is in the file without a tag, whatever this machine speaks. */
        @Override
        public @Nullable Locale getFallbackLocale(String bundle, Locale locale) {
            return null;
        }

        @Override
        public String toBundleName(String bundle, Locale locale) {
            return locale.equals(Locale.ROOT) ? bundle : bundle + "_" + locale.toLanguageTag();
        }
    }
}
