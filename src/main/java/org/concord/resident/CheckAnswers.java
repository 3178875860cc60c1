package org.concord.resident;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZonedDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import org.concord.platform.Text;

/** Whether a page's answers can be taken. Pure; what is true of the whole report is checked again behind the form. */
final class CheckAnswers {
    private static final Pattern TIME = Pattern.compile("([01]?\\d|2[0-3])[:.]?([0-5]\\d)");
    private static final Pattern EMAIL = Pattern.compile("[^@\\s\\p{Cntrl}]{1,64}@[^@\\s\\p{Cntrl}]+");
    private static final Pattern PHONE = Pattern.compile("[0-9+() .\\-x]{3,}");
    private static final Pattern POSTCODE = Pattern.compile("(?i)[A-Z]{1,2}[0-9][A-Z0-9]?\\s*[0-9][A-Z]{2}");

    private final Answers answers;
    private final List<Wrong> wrong = new ArrayList<>();

    private CheckAnswers(Answers answers) {
        this.answers = answers;
    }

    /** @param now in local time, as nothing has happened in the future */
    static List<Wrong> of(Question question, List<Field> fields, Answers answers, ZonedDateTime now) {
        CheckAnswers check = new CheckAnswers(answers);
        check.all(fields);
        if (question == Question.WHEN) {
            check.when(now);
        }
        return check.wrong;
    }

    /** Beside the questions of the form. */
    static List<Wrong> of(List<Field> fields, Answers answers) {
        CheckAnswers check = new CheckAnswers(answers);
        check.all(fields);
        return check.wrong;
    }

    /** Empty if a date was begun that is none. */
    static Optional<LocalDate> date(Answers answers) {
        try {
            return Optional.of(LocalDate.of(
                    Integer.parseInt(answers.text("date-year")),
                    Integer.parseInt(answers.text("date-month")),
                    Integer.parseInt(answers.text("date-day"))));
        } catch (DateTimeException | NumberFormatException e) {
            return Optional.empty();
        }
    }

    /** As people write it: 9:30, 09.30, 2130. */
    static Optional<LocalTime> time(String typed) {
        var match = TIME.matcher(typed.strip());
        return match.matches()
                ? Optional.of(LocalTime.of(Integer.parseInt(match.group(1)), Integer.parseInt(match.group(2))))
                : Optional.empty();
    }

    private void all(List<Field> fields) {
        fields.forEach(this::field);
        if (fields.containsAll(Questions.CONTACT)) {
            reachable();
        }
        if (fields.containsAll(Questions.SAFE)) {
            hours();
        }
    }

    private void field(Field field) {
        List<String> values = field.inputs().stream()
                .flatMap(input -> answers.all(input).stream())
                .toList();
        if (values.stream().anyMatch(value -> !Text.isClean(value))) {
            say(field.name(), "error.unreadable");
        } else if (field.needed() && values.isEmpty()) {
            say(field.name(), "error." + field.name() + ".needed");
        } else if (!field.options().isEmpty()) {
            boolean known = values.stream().allMatch(value -> field.options().stream()
                    .anyMatch(option -> option.value().equals(value)));
            require(known, field.name(), "error.choose");
        } else {
            typed(field);
        }
    }

    private void typed(Field field) {
        String text = answers.text(field.name());
        require(
                field.kind() == Field.Kind.DATE || Text.length(text) <= field.longest(),
                field.name(),
                "error." + field.name() + ".long");
        if (!text.isEmpty()) {
            switch (field.kind()) {
                case POSTCODE -> require(POSTCODE.matcher(text).matches(), field.name(), "error.postcode");
                case EMAIL -> require(EMAIL.matcher(text).matches(), field.name(), "error.email");
                case PHONE -> require(PHONE.matcher(text).matches(), field.name(), "error.phone");
                case TIME -> require(time(text).isPresent(), field.name(), "error.time");
                case RADIOS, CHECKBOXES, SELECT, TEXT, DATE, LONG_TEXT -> {}
            }
        }
    }

    private void when(ZonedDateTime now) {
        String precision = answers.text("precision");
        boolean dated = precision.equals("EXACT") || precision.equals("APPROXIMATE") || precision.equals("DAY");
        boolean begun = answers.one("date-day").isPresent()
                || answers.one("date-month").isPresent()
                || answers.one("date-year").isPresent();
        if (!dated && !begun) {
            return;
        }
        Optional<LocalDate> date = date(answers);
        if (date.isEmpty()) {
            say("date", begun ? "error.date" : "error.date.needed");
        } else {
            boolean early = date.get().getYear() < 1900;
            LocalTime time = time(answers.text("time")).orElse(LocalTime.MIN);
            boolean late = date.get().atTime(time).isAfter(now.toLocalDateTime());
            require(!early, "date", "error.date");
            require(!late, "date", "error.date.future");
        }
    }

    private void reachable() {
        boolean said = answers.one("name").isPresent()
                || answers.one("email").isPresent()
                || answers.one("phone").isPresent();
        require(said, "name", "error.contact.needed");
    }

    private void hours() {
        boolean from = answers.one("safeFrom").isPresent();
        boolean to = answers.one("safeTo").isPresent();
        require(from == to, from ? "safeTo" : "safeFrom", "error.hours");
    }

    private void require(boolean fine, String field, String why) {
        if (!fine) {
            say(field, why);
        }
    }

    private void say(String field, String why) {
        if (wrong.stream().noneMatch(one -> one.field().equals(field))) {
            wrong.add(new Wrong(field, why));
        }
    }
}
