package org.concord.platform;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class PageTest {

    @Test
    void aListThatFitsIsTheLastPage() {
        assertThat(Page.of(List.of("a", "b"), 2, String::toUpperCase)).isEqualTo(new Page<>(List.of("a", "b"), null));
        assertThat(Page.of(List.<String>of(), 50, String::toUpperCase)).isEqualTo(new Page<>(List.of(), null));
    }

    @Test
    void oneMoreThanTheLimitIsCutAndPointsOnFromTheLastOneShown() {
        assertThat(Page.of(List.of("a", "b", "c"), 2, String::toUpperCase))
                .isEqualTo(new Page<>(List.of("a", "b"), "B"));
    }

    @Test
    void aViewOfAPageKeepsItsCursor() {
        assertThat(new Page<>(List.of("a"), "next").map(String::length)).isEqualTo(new Page<>(List.of(1), "next"));
    }

    /** The contract: 1–200, 50 if nothing is said. */
    @ParameterizedTest
    @CsvSource({",50", "1,1", "50,50", "200,200", "007,7"})
    void aLimitFromOneToTwoHundredIsTaken(String text, int limit) {
        assertThat(Page.limit(text)).isEqualTo(limit);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                " ",
                "0",
                "000",
                "201",
                "999",
                "1000",
                "-1",
                "+1",
                "1.5",
                "1e2",
                "0x10",
                " 5",
                "5 ",
                "٥",
                "five",
                "99999999999"
            })
    void anyOtherLimitIsRefusedByName(String text) {
        assertThatThrownBy(() -> Page.limit(text)).isInstanceOfSatisfying(Refusal.class, refusal -> {
            assertThat(refusal.problem()).isEqualTo(Problem.BAD_PARAMETER);
            assertThat(refusal.errors()).extracting(FieldError::pointer).containsExactly("#limit");
        });
    }
}
