package org.concord.console;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.concord.tension.CountsView;
import org.concord.tension.SeriesView;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What a chart of counts says to whoever does not see it. */
@QuarkusTest
class CountWordsTest {
    private static final LocalDate FIRST = LocalDate.of(2026, 8, 24);

    @Inject
    CountWords words;

    @ParameterizedTest
    @CsvSource({
        "1, '1 incident in the last seven days; that is fewer than usual, which would be 2 to 6.'",
        "4, '4 incidents in the last seven days; 2 to 6 would be usual.'",
        "8, '8 incidents in the last seven days; that is more than usual, which would be 2 to 6.'"
    })
    void theLastWeekIsSaidBesideWhatIsUsual(int count, String said) {
        assertThat(words.said(ward(9, 3, count), span(FIRST.minusDays(300), 40)))
                .startsWith(said)
                .endsWith("The most in seven days was 9, from 24 August 2026.");
    }

    @Test
    void aWardOfWhichNobodyTellsIsNotCalm() {
        assertThat(words.said(ward(0, 0, 0), span(FIRST.minusDays(300), 40)))
                .contains("That is not the same as calm")
                .doesNotContain("usual");
    }

    @Test
    void whereNothingIsUsualYetThatIsSaid() {
        CountsView.OfWard ward =
                new CountsView.OfWard("W1", "Abbey", List.of(item(0, 0, null, 0), item(1, 3, null, 0)));

        assertThat(words.said(ward, span(FIRST.plusDays(7), null)))
                .isEqualTo(
                        "3 incidents in the last seven days. What is usual is not known yet. No week had more. Counting began on 31 August 2026.");
    }

    @Test
    void whereNoneIsUsualThatIsSaidInWords() {
        SeriesView.Item week = new SeriesView.Item(FIRST, 2, 0.02, 0L, 0L, 0.0002, false, 0);

        assertThat(words.said(new CountsView.OfWard("W1", "Abbey", List.of(week)), span(FIRST.minusDays(300), 40)))
                .startsWith("2 incidents in the last seven days; that is more than usual, which would be none.");
    }

    @Test
    void daysWithoutServiceAreSaid() {
        CountsView.OfWard ward = new CountsView.OfWard("W1", "Abbey", List.of(item(0, 2, 6L, 2), item(1, 0, null, 7)));

        assertThat(words.said(ward, span(FIRST.minusDays(300), 40)))
                .startsWith("In the last seven days there was no service, so nobody could report.")
                .endsWith("On 9 days there was no service.");
        List<CountPoint> points = CountPoint.of(ward.weeks(), 7, FIRST.minusDays(300));
        assertThat(words.note(points.getFirst(), 7)).isEqualTo("no service on 2 days");
        assertThat(words.note(points.getLast(), 7)).isEqualTo("no service: nobody could report");
        assertThat(CountWords.usual(points.getLast().item())).isEqualTo("–");
    }

    private static CountsView.OfWard ward(int... counts) {
        List<SeriesView.Item> weeks = new ArrayList<>();
        Arrays.stream(counts).forEach(count -> weeks.add(item(weeks.size(), count, 6L, 0)));
        return new CountsView.OfWard("W1", "Abbey", weeks);
    }

    private static SeriesView.Item item(int week, int count, @Nullable Long upper, int daysOut) {
        Long lower = upper == null ? null : 2L;
        Double expected = upper == null ? null : 4.0;
        return new SeriesView.Item(FIRST.plusDays(week * 7L), count, expected, lower, upper, expected, false, daysOut);
    }

    private static CountsView.Span span(LocalDate countedFrom, @Nullable Integer weeks) {
        return new CountsView.Span(FIRST, FIRST.plusDays(90), countedFrom, weeks, weeks == null, true, 55, 90);
    }
}
