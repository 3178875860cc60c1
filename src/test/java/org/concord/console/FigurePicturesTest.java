package org.concord.console;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.stream.LongStream;
import org.concord.place.OutlineDrawing;
import org.concord.place.Ward;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What figures draw and write: bars, shades, columns, tables. */
class FigurePicturesTest {

    @Test
    void aBarIsSeenHoweverLittleThereIs() {
        assertThat(Figure.bar(1, 1000)).isEqualTo(1);
        assertThat(Figure.bar(0, 1000)).isZero();
        assertThat(Figure.bar(500, 1000)).isEqualTo(50);
        assertThat(Figure.bar(0, 0)).isZero();
    }

    @Test
    void aShareOfNothingIsNone() {
        assertThat(Figure.share(1, 3)).isEqualTo("33%");
        assertThat(Figure.share(0, 3)).isEqualTo("0%");
        assertThat(Figure.share(0, 0)).isEqualTo("–");
    }

    @Test
    void longNumbersAreReadableOnThePageAndPlainInTheTable() {
        Figure figure = figure(new Figure.Row("x", List.of("1234567", "12%", "–", "999"), 1));

        assertThat(figure.rows().getFirst().shown()).containsExactly("1,234,567", "12%", "–", "999");
        assertThat(csv(figure)).contains("x,1234567,12%,–,999");
    }

    @ParameterizedTest
    @ValueSource(strings = {"=1+1", "+1", "-1", "@SUM(A1)", "\tx"})
    void whatASpreadsheetWouldTakeForAFormulaIsNone(String label) {
        assertThat(csv(figure(new Figure.Row(label, List.of("1"), 1)))).contains("'" + label);
    }

    @Test
    void wordsWithCommasAndQuotesStayInOneCell() {
        assertThat(csv(figure(new Figure.Row("Race, \"so\"", List.of("1"), 1))))
                .isEqualTo("A,B\r\n\"Race, \"\"so\"\"\",1\r\n");
    }

    @Test
    void everyNumberIsInTheShadeThatTheLegendSays() {
        for (long most : new long[] {0, 1, 2, 3, 4, 5, 17, 100, 1234}) {
            List<WardPicture.Band> legend = WardPicture.legend(most);
            LongStream.rangeClosed(0, most).forEach(reports -> {
                int shade = WardPicture.shade(reports, most);
                String band = legend.stream()
                        .filter(one -> one.shade() == shade)
                        .findFirst()
                        .orElseThrow()
                        .text()
                        .replace(",", "");
                long from = band.equals("None") ? 0 : Long.parseLong(band.replaceFirst(" to .*", ""));
                long to = band.equals("None") ? 0 : Long.parseLong(band.replaceFirst(".* to ", ""));
                assertThat(reports).as("of %s in %s", most, band).isBetween(from, to);
            });
        }
    }

    @Test
    void aWardThatWasNotAskedForHasNoNumber() {
        List<Ward> wards = List.of(WardTilesTest.ward(1, 52.0, 0.0), WardTilesTest.ward(2, 53.0, 0.0));

        WardPicture picture = WardPicture.of(wards, Map.of(1, 1500L), new OutlineDrawing(0, 0, List.of()));

        assertThat(picture.areas()).extracting(WardPicture.Area::number).containsExactlyInAnyOrder("1,500", null);
    }

    @Test
    void aNameIsBrokenBetweenWords() {
        assertThat(WardPicture.lines("Mackworth & New Zealand")).containsExactly("Mackworth &", "New Zealand");
        assertThat(WardPicture.lines("Abbey")).containsExactly("Abbey");
    }

    @Test
    void weeksAreColumnsAsHighAsTheirReports() {
        WeekPicture picture = WeekPicture.of(List.of(0L, 5L, 10L), List.of(false, false, true), List.of("a", "b", "c"));

        assertThat(picture.columns()).extracting(WeekPicture.Column::number).containsExactly("0", "5", "10");
        assertThat(picture.columns().get(2).height())
                .isEqualTo(2 * picture.columns().get(1).height());
        assertThat(picture.columns().getFirst().height()).isZero();
        assertThat(picture.columns()).allMatch(one -> one.y() + one.height() == picture.base());
        assertThat(WeekPicture.of(List.of(0L), List.of(false), List.of("a")).columns())
                .hasSize(1);
    }

    @Test
    void threeYearsOfWeeksFitBesideEachOther() {
        List<Long> reports = LongStream.range(0, 157).boxed().toList();

        WeekPicture picture = WeekPicture.of(
                reports,
                reports.stream().map(one -> false).toList(),
                reports.stream().map(Object::toString).toList());

        assertThat(picture.columns()).hasSize(157).allMatch(one -> one.x() + one.width() <= picture.width());
        assertThat(picture.columns()).filteredOn(one -> !one.label().isEmpty()).hasSizeBetween(4, 5);
    }

    @ParameterizedTest
    @CsvSource({"0, 1 minute", "61, 2 minutes", "7199, 120 minutes", "7201, 3 hours", "172800, 2 days"})
    void aTimeIsSaidInTheUnitThatTellsMost(long seconds, String said) {
        assertThat(AnswerFigureTables.time(seconds)).isEqualTo(said);
    }

    @Test
    void theCodeOfARuleIsReadAsWords() {
        assertThat(AnswerFigureTables.words("weaponMentioned")).isEqualTo("Weapon mentioned");
    }

    @Test
    void halfOfTheCasesWereLookedAtWithinTheStepThatReachesHalf() {
        LookFigures looks = LookFigures.of(
                List.of(
                        new LookFigures.Looked(1, true, 1, 4),
                        new LookFigures.Looked(1, false, 5, 4),
                        new LookFigures.Looked(2, null, 10, 50)),
                List.of(new LookFigures.Looked(1, true, 1, 1)),
                List.of(new LookFigures.Waiting(1, 3, 2)));

        assertThat(looks.inTime()).isEqualTo(3);
        assertThat(looks.judged()).isEqualTo(7);
        assertThat(looks.counted()).isEqualTo(9);
        assertThat(looks.notYetDue()).isEqualTo(1);
        assertThat(looks.halfWithin()).isEqualTo("4 hours");
        assertThat(looks.ofSeverity(2).halfWithin()).isNull();
        assertThat(looks.ofSeverity(2).counted()).as("due at no time").isZero();
    }

    private static Figure figure(Figure.Row row) {
        return new Figure("n", "t", "s", List.of("A", "B"), List.of(row));
    }

    private static String csv(Figure figure) {
        return new String(FigureCsv.of(figure), StandardCharsets.UTF_8);
    }
}
