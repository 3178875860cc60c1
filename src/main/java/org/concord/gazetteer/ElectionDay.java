package org.concord.gazetteer;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.Month;
import java.time.temporal.TemporalAdjusters;

/** When new wards come into force. */
final class ElectionDay {
    private ElectionDay() {}

    /** The ordinary day of election of councillors: the first Thursday in May (Representation of the People Act 1983 s.37). */
    static LocalDate of(int year) {
        return LocalDate.of(year, Month.MAY, 1).with(TemporalAdjusters.nextOrSame(DayOfWeek.THURSDAY));
    }
}
