package org.concord.platform;

import jakarta.enterprise.context.ApplicationScoped;
import java.security.SecureRandom;
import java.text.Normalizer;
import java.time.Clock;
import java.time.Year;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * References that people read out and type: {@code CR-26-4K7DM-P9T3X} for a report, {@code CF-26-…} for a case file. Nine random symbols
 * (23<sup>9</sup> ≈ 1.8 × 10<sup>12</sup>) and a check symbol over an alphabet without vowels or look-alikes. As 23 is prime, the weighted
 * sum finds every single wrong symbol and every swap of two neighbours.
 */
@ApplicationScoped
public class HumanReference {
    static final String ALPHABET = "23456789CDFHJKMNPRTVWXY";
    private static final int RANDOM_SYMBOLS = 9;
    private static final Pattern SHAPE =
            Pattern.compile("(CR|CF)-(\\d\\d)-([" + ALPHABET + "]{5})-([" + ALPHABET + "]{5})");

    private static final int LONGEST_TYPED = 100;
    private static final int PLAIN_LENGTH = 14;

    /** What is taken for one of our symbols, each with that symbol below it; the last ones are Cyrillic. */
    private static final String LOOK_LIKE_SYMBOLS = "BGSZUEOQ0" + "СНКМРТХУВ";

    private static final String SYMBOLS = "8652VFDDD" + "CHKMPTXY8";

    private static final String LOOK_LIKE_DIGITS = "OQDILSZBG";
    private static final String DIGITS = "000115286";

    private final Clock clock;
    private final SecureRandom random = new SecureRandom();

    HumanReference(Clock clock) {
        this.clock = clock;
    }

    public String nextReport() {
        return next("CR");
    }

    public String nextCase() {
        return next("CF");
    }

    private String next(String prefix) {
        StringBuilder symbols = new StringBuilder();
        for (int i = 0; i < RANDOM_SYMBOLS; i++) {
            symbols.append(ALPHABET.charAt(random.nextInt(ALPHABET.length())));
        }
        symbols.append(checkSymbol(symbols));
        int year = Year.now(clock).getValue() % 100;
        return "%s-%02d-%s-%s".formatted(prefix, year, symbols.substring(0, 5), symbols.substring(5));
    }

    /** The reference as we write it, if it was typed correctly; forgiving of case and spaces. */
    public static Optional<String> parse(String typed) {
        Matcher shape = SHAPE.matcher(typed.strip().toUpperCase(Locale.ROOT).replace(" ", ""));
        if (!shape.matches()) {
            return Optional.empty();
        }
        String symbols = shape.group(3) + shape.group(4);
        char check = checkSymbol(symbols.substring(0, RANDOM_SYMBOLS));
        return check == symbols.charAt(RANDOM_SYMBOLS) ? Optional.of(shape.group()) : Optional.empty();
    }

    /**
     * The reference that somebody meant who typed it from a slip of paper: also without or with other separators, with what looks like
     * one of our symbols, or from a keyboard in another script. More cannot be guessed: the check symbol finds what was misread.
     */
    public static Optional<String> meant(String typed) {
        if (typed.length() > LONGEST_TYPED) {
            return Optional.empty();
        }
        String plain = Normalizer.normalize(typed, Normalizer.Form.NFKC)
                .toUpperCase(Locale.ROOT)
                .replaceAll("[^\\p{L}\\p{N}]", "");
        if (plain.length() != PLAIN_LENGTH) {
            return Optional.empty();
        }
        String year = read(plain.substring(2, 4), LOOK_LIKE_DIGITS, DIGITS);
        String symbols = read(plain.substring(0, 2) + plain.substring(4), LOOK_LIKE_SYMBOLS, SYMBOLS);
        return parse(
                "%s-%s-%s-%s".formatted(symbols.substring(0, 2), year, symbols.substring(2, 7), symbols.substring(7)));
    }

    private static String read(String typed, String looks, String like) {
        StringBuilder read = new StringBuilder();
        for (char symbol : typed.toCharArray()) {
            int at = looks.indexOf(symbol);
            read.append(at < 0 ? symbol : like.charAt(at));
        }
        return read.toString();
    }

    private static char checkSymbol(CharSequence symbols) {
        int sum = 0;
        for (int i = 0; i < symbols.length(); i++) {
            sum += (i + 2) * ALPHABET.indexOf(symbols.charAt(i));
        }
        return ALPHABET.charAt(sum % ALPHABET.length());
    }
}
