package org.concord.place;

import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** A British postcode as people type it. */
public record Postcode(String outward, String inward) {
    /** What is said to somebody who typed none. */
    public static final String WANTED = "is a postcode like DE23 6RH";

    /** Upper case without spaces; the inward part has none of C I K M O V. Two have their own outward part: Girobank, and Newport of old. */
    private static final Pattern SHAPE =
            Pattern.compile("([A-Z]{1,2}[0-9][A-Z0-9]?|GIR|NPT)([0-9][ABD-HJLNP-UW-Z]{2})");

    /** Empty if it is not shaped like a postcode. */
    public static Optional<Postcode> parse(String typed) {
        Matcher shape = SHAPE.matcher(typed.toUpperCase(Locale.ROOT).replaceAll("\\s", ""));
        if (typed.length() > 20 || !shape.matches()) {
            return Optional.empty();
        }
        return Optional.of(new Postcode(shape.group(1), shape.group(2)));
    }

    @Override
    public String toString() {
        return outward + " " + inward;
    }
}
