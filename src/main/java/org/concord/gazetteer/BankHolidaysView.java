package org.concord.gazetteer;

import java.time.LocalDate;
import java.util.List;
import org.concord.place.BankHoliday;

/** The days on which the city does not work, in their order. */
public record BankHolidaysView(int version, String division, List<Item> items) {

    /** One day, named as gov.uk names its fields. */
    public record Item(LocalDate date, String title) {}

    static BankHolidaysView of(int version, String division, List<BankHoliday> holidays) {
        return new BankHolidaysView(version, division, items(holidays));
    }

    static List<Item> items(List<BankHoliday> holidays) {
        return holidays.stream()
                .map(holiday -> new Item(holiday.day(), holiday.name()))
                .toList();
    }
}
