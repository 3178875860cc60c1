package org.concord.tension;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.OptionalInt;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** How rare a rise is, in words: never to more digits than a model holds. */
class SpikeWordsTest {
    private static final SomeCity CITY = new SomeCity(2, 2, 2);
    private static final double DAYS_A_YEAR = 365.25;

    @ParameterizedTest
    @CsvSource({
        "0.4, about once a year or oftener",
        "2.6, about once in three years",
        "8.7, about once in nine years",
        "37, about once in 40 years",
        "94, about once in 90 years",
        "99.9, about once in 100 years",
        "4000, less than once in a hundred years"
    })
    void aChanceIsToldToOneDigit(double years, String words) {
        double chance = 7 / DAYS_A_YEAR / years;
        Finding finding = new Finding(Zone.of(0), StrandSet.of(0), 7, 5, CountLaw.poisson(0.4), -Math.log10(chance));

        String sentence = CITY.words()
                .sentence(
                        new Episodes.Verdict(finding, Episodes.News.NEW, OptionalInt.empty()),
                        SomeCity.MONDAY,
                        new AlarmBudget.Rarity(12, false),
                        List.of(new Spike.Part(0, 0, 5)));

        assertThat(sentence)
                .startsWith("5 reports of race hate in Normanton since Tuesday; 0.4 would be usual;")
                .contains("such a week comes there by chance " + words + ",")
                .contains("a rise as rare somewhere in the city about once in 12 weeks;");
    }
}
