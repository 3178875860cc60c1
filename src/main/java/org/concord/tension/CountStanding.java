package org.concord.tension;

import java.time.LocalDate;

/** How a count stands to what is usual. A count of none says little where nobody could report, or where nobody counted. */
public enum CountStanding {
    /** All of its days lie before reports could come in. */
    BEFORE_COUNTING,
    /** On none of its days could anybody report. */
    NO_SERVICE,
    /** There is nothing to compare with yet. */
    NOT_KNOWN,
    FEWER,
    USUAL,
    MORE,
    /** More, and worth a look by itself. */
    FAR_MORE;

    /**
     * @param days how many days the item has
     * @param countedFrom the first day on which reports could come in
     */
    public static CountStanding of(SeriesView.Item item, int days, LocalDate countedFrom) {
        if (item.from().plusDays(days - 1L).isBefore(countedFrom)) {
            return BEFORE_COUNTING;
        }
        if (item.daysOut() >= days) {
            return NO_SERVICE;
        }
        if (item.upper() == null || item.lower() == null) {
            return NOT_KNOWN;
        }
        if (item.count() > item.upper()) {
            return item.alarm() ? FAR_MORE : MORE;
        }
        return item.count() < item.lower() ? FEWER : USUAL;
    }
}
