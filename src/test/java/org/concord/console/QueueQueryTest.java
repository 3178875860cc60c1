package org.concord.console;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class QueueQueryTest {
    private static final ZoneId CITY = ZoneId.of("Europe/London");

    /** Clocks go forward on 29 March 2026 at 01:00 UTC: the day begins at 00:00 UTC, and the next one an hour earlier than that. */
    @ParameterizedTest
    @CsvSource({
        "receivedFrom, 2026-03-29, 2026-03-29T00:00:00Z",
        "receivedTo, 2026-03-29, 2026-03-29T23:00:00Z",
        "updatedSince, 2026-07-01, 2026-06-30T23:00:00Z"
    })
    void aDayIsAskedForAsTheMomentsOfTheCityAndReadBackFromThem(String name, String day, String moment) {
        QueueQuery query = new QueueQuery(Map.of(name, List.of(day)));

        assertThat(query.asked(CITY)).isEqualTo(Map.of(name, List.of(moment)));
        assertThat(QueueQuery.day(name, moment, CITY)).isEqualTo(day);
    }

    @Test
    void aMomentThatIsNoDayStaysWhatItIs() {
        String moment = "2026-03-29T10:15:00Z";
        QueueQuery query = new QueueQuery(Map.of("receivedFrom", List.of(moment)));

        assertThat(query.asked(CITY)).isEqualTo(Map.of("receivedFrom", List.of(moment)));
        assertThat(QueueQuery.day("receivedFrom", moment, CITY)).isEmpty();
        assertThat(QueueQuery.day("receivedFrom", "soon", CITY)).isEmpty();
    }

    @Test
    void anAddressHoldsWhatWasAskedAndNoMore() {
        QueueQuery query = new QueueQuery(Map.of("ward", List.of("a&b", "c"), "sort", List.of(" ")));

        assertThat(query.address()).isEqualTo("/console/cases?ward=a%26b&ward=c");
        assertThat(query.without("ward", "a&b").address()).isEqualTo("/console/cases?ward=c");
        assertThat(query.without("ward").address()).isEqualTo("/console/cases");
    }

    @Test
    void theSameCasesAreAskedForInWhateverOrder() {
        QueueQuery query = new QueueQuery(Map.of("ward", List.of("a", "b"), "sort", List.of("due")));

        assertThat(query.asksFor(new QueueQuery(Map.of("ward", List.of("b", "a")))))
                .isTrue();
        assertThat(query.asksFor(new QueueQuery(Map.of("ward", List.of("a"))))).isFalse();
    }
}
