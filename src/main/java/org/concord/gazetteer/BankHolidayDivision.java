package org.concord.gazetteer;

import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.concord.place.BankHoliday;
import org.concord.platform.Validation;
import org.jspecify.annotations.Nullable;

/**
 * One part of the United Kingdom in the file that gov.uk publishes at gov.uk/bank-holidays.json.
 *
 * @param division the name under which it stands in the file
 */
public record BankHolidayDivision(
        @Nullable String division, @Nullable List<@Nullable Event> events) {
    private static final int MOST = 1_000;
    private static final int LONGEST_TITLE = 200;

    /** One day; what gov.uk says beside the day and its name is not kept. */
    public record Event(
            @Nullable String title,
            @Nullable LocalDate date,
            @Nullable String notes,
            @Nullable Boolean bunting) {

        void check(String pointer, Validation wrong) {
            boolean oneLine = title == null || title.codePoints().noneMatch(Character::isISOControl);
            wrong.required(title, LONGEST_TITLE, pointer + "/title")
                    .check(oneLine, pointer + "/title", "has no control characters")
                    .check(date != null, pointer + "/date", "is needed");
        }

        BankHoliday holiday() {
            return new BankHoliday(
                    Objects.requireNonNull(date), Objects.requireNonNull(title).strip());
        }
    }

    /** @throws org.concord.platform.Refusal 400 naming each field that cannot be taken */
    List<BankHoliday> read(String name) {
        Validation wrong = new Validation();
        wrong.check(division == null || division.equals(name), "/" + name + "/division", "is " + name);
        wrong.check(
                events != null && !events.isEmpty() && events.size() <= MOST,
                "/" + name + "/events",
                "is a list of 1 to %d days".formatted(MOST));
        wrong.refuseIfFailed();
        checkEvents("/" + name + "/events/", wrong);
        wrong.refuseIfFailed();
        return all().stream().filter(Objects::nonNull).map(Event::holiday).toList();
    }

    private void checkEvents(String pointer, Validation wrong) {
        Set<LocalDate> before = new HashSet<>();
        for (int i = 0; i < all().size(); i++) {
            Event event = all().get(i);
            if (event == null) {
                wrong.check(false, pointer + i, "is a day with its title");
                continue;
            }
            event.check(pointer + i, wrong);
            wrong.check(event.date == null || before.add(event.date), pointer + i + "/date", "stands once in the list");
        }
    }

    private List<@Nullable Event> all() {
        return Objects.requireNonNullElse(events, List.of());
    }
}
