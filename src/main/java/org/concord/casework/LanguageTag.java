package org.concord.casework;

import java.util.IllformedLocaleException;
import java.util.Locale;
import java.util.Optional;

/** Tags of languages (BCP 47) in the one way in which they are kept: {@code en}, {@code pl}, {@code zh-Hant}. */
final class LanguageTag {
    private static final int LONGEST = 35;

    private LanguageTag() {}

    /** Empty if the text is no such tag. */
    static Optional<String> of(String text) {
        if (text.length() > LONGEST) {
            return Optional.empty();
        }
        try {
            String tag = new Locale.Builder().setLanguageTag(text).build().toLanguageTag();
            return Optional.of(tag).filter(known -> !known.equals("und") && known.length() <= LONGEST);
        } catch (IllformedLocaleException e) {
            return Optional.empty();
        }
    }
}
