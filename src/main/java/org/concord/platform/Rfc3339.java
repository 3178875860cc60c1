package org.concord.platform;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;

/** Times as text, as {@link Instant#toString} writes them, which takes ten times as long: a page of the queue has a hundred of them. */
final class Rfc3339 {
    private static final int DAY = 86_400;
    private static final long FIRST = Instant.parse("1000-01-01T00:00:00Z").getEpochSecond();
    private static final long LAST = Instant.parse("9999-12-31T23:59:59Z").getEpochSecond();
    private static final int WITHOUT_FRACTION = 19;

    private Rfc3339() {}

    static String text(Instant time) {
        long second = time.getEpochSecond();
        if (second < FIRST || second > LAST || time.getNano() % 1_000 != 0) {
            return time.toString();
        }
        byte[] text = new byte["2026-11-20T21:10:00.123456Z".length()];
        date(text, LocalDate.ofEpochDay(Math.floorDiv(second, DAY)));
        time(text, Math.floorMod(second, DAY));
        int end = fraction(text, time.getNano() / 1_000);
        text[end] = 'Z';
        return new String(text, 0, end + 1, StandardCharsets.ISO_8859_1);
    }

    private static void date(byte[] text, LocalDate day) {
        digits(text, 0, 4, day.getYear());
        text[4] = '-';
        digits(text, 5, 2, day.getMonthValue());
        text[7] = '-';
        digits(text, 8, 2, day.getDayOfMonth());
    }

    private static void time(byte[] text, int second) {
        text[10] = 'T';
        digits(text, 11, 2, second / 3_600);
        text[13] = ':';
        digits(text, 14, 2, second / 60 % 60);
        text[16] = ':';
        digits(text, 17, 2, second % 60);
    }

    /** None, thousandths or millionths, as few as say it. */
    private static int fraction(byte[] text, int micros) {
        if (micros == 0) {
            return WITHOUT_FRACTION;
        }
        text[WITHOUT_FRACTION] = '.';
        boolean isMillis = micros % 1_000 == 0;
        int places = isMillis ? 3 : 6;
        digits(text, WITHOUT_FRACTION + 1, places, isMillis ? micros / 1_000 : micros);
        return WITHOUT_FRACTION + 1 + places;
    }

    private static void digits(byte[] text, int from, int places, int number) {
        int rest = number;
        for (int i = from + places - 1; i >= from; i--) {
            text[i] = (byte) ('0' + rest % 10);
            rest /= 10;
        }
    }
}
