package org.concord.platform;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.Optional;

/** Rules for text that comes from outside. Characters are Unicode code points. */
public final class Text {
    private static final int LONGEST_ECHO = 200;

    private Text() {}

    /** Whether the text can be stored and sent on: no NUL (PostgreSQL refuses it) and no lone surrogate (not Unicode). */
    public static boolean isClean(String text) {
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c == 0 || Character.isLowSurrogate(c)) {
                return false;
            }
            if (Character.isHighSurrogate(c)) {
                i++;
                if (i == text.length() || !Character.isLowSurrogate(text.charAt(i))) {
                    return false;
                }
            }
        }
        return true;
    }

    /** The text of these bytes; empty if they are not UTF-8 or the text is not clean. */
    public static Optional<String> decoded(byte[] bytes) {
        try {
            String text = StandardCharsets.UTF_8
                    .newDecoder()
                    .decode(ByteBuffer.wrap(bytes))
                    .toString();
            return Optional.of(text).filter(Text::isClean);
        } catch (CharacterCodingException e) {
            return Optional.empty();
        }
    }

    public static int length(String text) {
        return text.codePointCount(0, text.length());
    }

    /** The text made safe to send back: shortened, control characters and lone surrogates replaced. */
    public static String printable(String text) {
        StringBuilder safe = new StringBuilder();
        text.codePoints()
                .limit(LONGEST_ECHO * 5L)
                .map(c -> Character.isISOControl(c) || (c >= 0xD800 && c <= 0xDFFF) ? 0xFFFD : c)
                .forEach(safe::appendCodePoint);
        return safe.toString();
    }
}
