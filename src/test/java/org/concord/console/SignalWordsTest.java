package org.concord.console;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SignalWordsTest {
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "0.5|about 1 in 2",
                "0.0003|about 1 in 3,000",
                "0.00007|about 1 in 10,000",
                "0|about 1 in 1,000,000,000"
            })
    void aChanceIsToldToOneDigit(double chance, String words) {
        assertThat(SignalWords.oneIn(chance)).isEqualTo(words);
    }
}
