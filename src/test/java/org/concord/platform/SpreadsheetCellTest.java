package org.concord.platform;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SpreadsheetCellTest {

    /** The signs, what may be skipped before them, and their wide forms (OWASP, CSV Injection). */
    @ParameterizedTest
    @ValueSource(
            strings = {"=", "+", "-", "@", "\t", "\r", "\n", "\uFF1D", "\uFF0B", "\uFF0D", "\uFF20", "\r\n=", "\n\uFF1D"
            })
    void whatMayBeginAFormulaIsLedByAnApostrophe(String begins) {
        assertThat(SpreadsheetCell.of(begins + "1+1")).isEqualTo("'" + begins + "1+1");
    }

    @ParameterizedTest
    @ValueSource(strings = {"CF-26-22222-22222", "a=1", "1-2", "'=1", "\u0141ukasz", "\u2013 none", "\uD83D\uDE00"})
    void whatIsTextStaysAsItIs(String text) {
        assertThat(SpreadsheetCell.of(text)).isEqualTo(text);
    }

    @Test
    void nothingIsAnEmptyCell() {
        assertThat(SpreadsheetCell.of(null)).isEmpty();
        assertThat(SpreadsheetCell.of("")).isEmpty();
    }
}
