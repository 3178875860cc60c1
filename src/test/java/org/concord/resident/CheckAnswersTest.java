package org.concord.resident;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What is taken of each kind of answer, and what is said of the others. */
class CheckAnswersTest {
    private static final ZonedDateTime NOW = ZonedDateTime.of(2026, 11, 22, 12, 0, 0, 0, ZoneId.of("Europe/London"));
    private static final List<Field> WHEN = List.of(
            Field.radios("precision", true, "EXACT", "APPROXIMATE", "DAY", "ONGOING", "UNKNOWN"),
            Field.typed("date", Field.Kind.DATE, 4),
            Field.typed("time", Field.Kind.TIME, 40));

    @ParameterizedTest
    @CsvSource(nullValues = "-", textBlock = """
            EXACT,       20, 11, 2026, 21:10, -,         -
            APPROXIMATE, 22, 11, 2026, 11:59, -,         -
            DAY,         22, 11, 2026, '',    -,         -
            UNKNOWN,     '', '', '',   '',    -,         -
            ONGOING,     1,  6,  2026, '',    -,         -
            EXACT,       '', '', '',   '',    date,      error.date.needed
            DAY,         31, 2,  2026, '',    date,      error.date
            ONGOING,     31, 2,  2026, '',    date,      error.date
            DAY,         x,  y,  z,    '',    date,      error.date
            DAY,         1,  1,  1899, '',    date,      error.date
            DAY,         23, 11, 2026, '',    date,      error.date.future
            EXACT,       22, 11, 2026, 12:01, date,      error.date.future
            EXACT,       20, 11, 2026, 25:10, time,      error.time
            SOMETIME,    20, 11, 2026, '',    precision, error.choose
            '',          20, 11, 2026, '',    precision, error.precision.needed
            """)
    void aTimeIsReal(String precision, String day, String month, String year, String time, String field, String why) {
        Answers answers =
                answers("precision", precision, "date-day", day, "date-month", month, "date-year", year, "time", time);

        List<Wrong> wrong = CheckAnswers.of(Question.WHEN, WHEN, answers, NOW);

        assertThat(wrong).isEqualTo(field == null ? List.of() : List.of(new Wrong(field, why)));
    }

    @ParameterizedTest
    @CsvSource({"9:30, 09:30", "09.30, 09:30", "2130, 21:30", "0:05, 00:05"})
    void aTimeIsReadAsPeopleWriteIt(String typed, String meant) {
        assertThat(CheckAnswers.time(typed).map(Object::toString)).hasValue(meant);
    }

    @ParameterizedTest
    @CsvSource({"half nine", "24:00", "9", "12:60", "''"})
    void whatIsNoTimeIsNone(String typed) {
        assertThat(CheckAnswers.time(typed)).isEmpty();
    }

    @ParameterizedTest
    @CsvSource(nullValues = "-", textBlock = """
            DE1 2FS,  -
            de23 6rh, -
            DE236RH,  -
            Derby,    error.postcode
            """)
    void aPostcodeLooksLikeOne(String typed, String why) {
        List<Field> fields = List.of(Field.typed("postcode", Field.Kind.POSTCODE, 40));

        assertThat(CheckAnswers.of(Question.WHERE, fields, answers("postcode", typed), NOW))
                .extracting(Wrong::why)
                .isEqualTo(why == null ? List.of() : List.of(why));
    }

    @Test
    void whoIsNotAnonymousCanBeReachedSomehow() {
        List<Field> fields = List.of(
                Field.typed("name", Field.Kind.TEXT, 200),
                Field.typed("email", Field.Kind.EMAIL, 254),
                Field.typed("phone", Field.Kind.PHONE, 40));

        assertThat(CheckAnswers.of(Question.CONTACT, fields, Answers.NONE, NOW))
                .containsExactly(new Wrong("name", "error.contact.needed"));
        assertThat(CheckAnswers.of(Question.CONTACT, fields, answers("email", "a@b.invalid"), NOW))
                .isEmpty();
        assertThat(CheckAnswers.of(Question.CONTACT, fields, answers("email", "a b", "phone", "call me"), NOW))
                .containsExactly(new Wrong("email", "error.email"), new Wrong("phone", "error.phone"));
    }

    @Test
    void ofSafeHoursBothEndsAreSaid() {
        assertThat(CheckAnswers.of(Question.SAFE, Questions.SAFE, answers("safeFrom", "18:00"), NOW))
                .containsExactly(new Wrong("safeTo", "error.hours"));
    }

    static Answers answers(String... namesAndValues) {
        Map<String, List<String>> given = new TreeMap<>();
        for (int i = 0; i < namesAndValues.length; i += 2) {
            if (!namesAndValues[i + 1].isEmpty()) {
                given.put(namesAndValues[i], List.of(namesAndValues[i + 1].split("\\+")));
            }
        }
        return new Answers(given);
    }
}
