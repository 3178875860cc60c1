package org.concord.tension;

import java.util.Locale;

/** Gathers what is printed, line by line. */
final class QualityTable {
    private final StringBuilder text = new StringBuilder();

    void line(String format, Object... values) {
        String line = String.format(Locale.UK, format, values);
        System.out.println(line);
        text.append(line).append('\n');
    }

    String text() {
        return text.toString();
    }
}
