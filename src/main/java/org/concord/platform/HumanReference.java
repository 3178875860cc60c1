package org.concord.platform;

import jakarta.enterprise.context.ApplicationScoped;
import java.security.SecureRandom;
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

    private static char checkSymbol(CharSequence symbols) {
        int sum = 0;
        for (int i = 0; i < symbols.length(); i++) {
            sum += (i + 2) * ALPHABET.indexOf(symbols.charAt(i));
        }
        return ALPHABET.charAt(sum % ALPHABET.length());
    }
}
