package org.concord.tension;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.ZoneId;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class LevelTermsTest {
    private static final ZoneId CITY = ZoneId.of("Europe/London");

    private static LevelTerms of(Integer days, Integer hours) {
        return new LevelTerms(TensionLevel.TENSE, "Tense", "x", days, hours, LevelTerms.PublishRule.RESTRICTED, "y");
    }

    /** Clocks in London go back on 25 October 2026 and forward on 28 March 2027, both at 01:00 UTC. */
    @ParameterizedTest
    @CsvSource({
        "2026-11-02T12:00:00Z, 2026-11-03T12:00:00Z",
        "2026-10-24T11:00:00Z, 2026-10-25T12:00:00Z",
        "2027-03-27T12:00:00Z, 2027-03-28T11:00:00Z"
    })
    void aDayEndsAtTheSameTimeOfDayAlsoWhereClocksAreChanged(Instant decided, Instant latest) {
        assertThat(of(1, null).latestReview(decided, CITY)).isEqualTo(latest);
    }

    @ParameterizedTest
    @CsvSource({"2026-10-24T21:00:00Z, 2026-10-25T05:00:00Z", "2027-03-27T21:00:00Z, 2027-03-28T05:00:00Z"})
    void hoursPassWhateverTheClocksSay(Instant decided, Instant latest) {
        assertThat(of(null, 8).latestReview(decided, CITY)).isEqualTo(latest);
    }

    @Test
    void aSpanReadsAsWords() {
        assertThat(of(1, null).span()).isEqualTo("1 day");
        assertThat(of(7, null).span()).isEqualTo("7 days");
        assertThat(of(null, 8).span()).isEqualTo("8 hours");
    }

    @Test
    void itNeedsReviewFromTheVeryMomentOn() {
        Instant review = Instant.parse("2026-10-25T01:00:00Z");

        assertThat(LevelState.of(review, review.minusNanos(1000))).isEqualTo(LevelState.DECIDED);
        assertThat(LevelState.of(review, review)).isEqualTo(LevelState.NEEDS_REVIEW);
        assertThat(LevelState.of(review, review.plusSeconds(86_400 * 3650L))).isEqualTo(LevelState.NEEDS_REVIEW);
    }
}
