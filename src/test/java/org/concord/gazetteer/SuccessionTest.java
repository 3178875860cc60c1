package org.concord.gazetteer;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.List;
import java.util.OptionalInt;
import java.util.Set;
import java.util.stream.Stream;
import org.concord.platform.Refusal;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.locationtech.jts.geom.GeometryFactory;

/** Since when the wards of a file stand, and which generation ends with it. */
class SuccessionTest {
    private static final LocalDate MAY_2013 = LocalDate.of(2013, 5, 2);
    private static final LocalDate MAY_2023 = LocalDate.of(2023, 5, 4);
    private static final LocalDate MAY_2027 = LocalDate.of(2027, 5, 6);
    private static final Succession.Dates NOT_SAID = new Succession.Dates(null, null);

    private static final KeptGeneration OF_2023 = generation(2, MAY_2023, null, "C", "D");

    private static KeptGeneration generation(int id, LocalDate from, @Nullable LocalDate to, String... codes) {
        return new KeptGeneration(id, from, to, null, null, Set.of(codes), codes.length, 0);
    }

    private static Drawing drawing(OptionalInt year, String... codes) {
        return new Drawing(
                Stream.of(codes)
                        .map(code -> new DrawnWard(0, code, code, new GeometryFactory().createPolygon()))
                        .toList(),
                0,
                year);
    }

    private static Drawing drawing(String... codes) {
        return drawing(OptionalInt.empty(), codes);
    }

    /** The ordinary days of election, as they were held. */
    @ParameterizedTest
    @CsvSource({"2013,2013-05-02", "2014,2014-05-01", "2023,2023-05-04", "2026,2026-05-07", "2027,2027-05-06"})
    void wardsComeIntoForceOnTheFirstThursdayInMay(int year, LocalDate day) {
        assertThat(ElectionDay.of(year)).isEqualTo(day);
    }

    @Test
    void anOlderGenerationEndsWhereTheNextBegins() {
        Succession old = Succession.of(List.of(OF_2023), drawing(OptionalInt.of(2013), "A", "B"), NOT_SAID);
        assertThat(old.validFrom()).isEqualTo(MAY_2013);
        assertThat(old.validTo()).isEqualTo(MAY_2023);
        assertThat(old.replaced()).isEmpty();
        assertThat(old.ended()).isEmpty();
    }

    @Test
    void wardsThatAreKnownKeepTheirFirstDayWhateverTheYearOfTheFile() {
        Succession same = Succession.of(List.of(OF_2023), drawing(OptionalInt.of(2024), "D", "C"), NOT_SAID);
        assertThat(same.validFrom()).isEqualTo(MAY_2023);
        assertThat(same.validTo()).isNull();
        assertThat(same.replaced()).contains(OF_2023);
    }

    @Test
    void aNewGenerationEndsTheOneBeforeItAndWardsThatAreInBothGoOn() {
        Drawing drawing = drawing("D", "E");
        Succession next = Succession.of(List.of(OF_2023), drawing, new Succession.Dates(MAY_2027, null));
        assertThat(next.ended()).contains(OF_2023);
        assertThat(next.endedCodes(drawing)).containsExactly("C");
        assertThat(next.withdrawnCodes(drawing, List.of(OF_2023))).isEmpty();
        assertThat(next.validTo()).isNull();
    }

    @Test
    void whatTheSameGenerationHadBeforeAndNoOtherHasIsTakenBack() {
        KeptGeneration next = generation(3, MAY_2027, null, "D", "E", "F");
        KeptGeneration before = generation(2, MAY_2023, MAY_2027, "C", "D", "F");
        List<KeptGeneration> all = List.of(before, next);
        Drawing drawing = drawing("D", "G");
        Succession again = Succession.of(all, drawing, new Succession.Dates(MAY_2023, null));
        assertThat(again.replaced()).contains(before);
        assertThat(again.validTo()).isEqualTo(MAY_2027);
        assertThat(again.withdrawnCodes(drawing, all)).containsExactly("C");
        assertThat(again.endedCodes(drawing)).isEmpty();
    }

    @ParameterizedTest
    @CsvSource(nullValues = "-", textBlock = """
        -,          -,          #validFrom
        2013-05-02, 2013-05-02, #validTo
        2013-05-02, 2012-05-03, #validTo
        2013-05-02, 2023-05-05, #validTo
        """)
    void datesThatDoNotFitAreRefused(@Nullable LocalDate from, @Nullable LocalDate to, String parameter) {
        assertThatThrownBy(() -> Succession.of(List.of(OF_2023), drawing("A"), new Succession.Dates(from, to)))
                .isInstanceOfSatisfying(Refusal.class, refusal -> assertThat(refusal.errors())
                        .singleElement()
                        .satisfies(error -> assertThat(error.pointer()).isEqualTo(parameter)));
    }
}
