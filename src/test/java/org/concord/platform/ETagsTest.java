package org.concord.platform;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.NullSource;
import org.junit.jupiter.params.provider.ValueSource;

class ETagsTest {

    @Test
    void theTagIsTheVersionInQuotes() {
        assertThat(ETags.of(7)).isEqualTo("\"7\"");
    }

    /** RFC 9110 §13.1.1: a list of tags, or * for whatever is there. */
    @ParameterizedTest
    @ValueSource(strings = {"\"7\"", "*", "\"6\", \"7\"", " \"7\" ", "\"7\",\"8\""})
    void aChangeOfWhatWasReadIsLetThrough(String ifMatch) {
        assertThatCode(() -> ETags.require(ifMatch, 7)).doesNotThrowAnyException();
    }

    /** RFC 9110 §13.1.1: If-Match compares strongly, so a weak tag never matches. */
    @ParameterizedTest
    @ValueSource(strings = {"\"6\"", "\"77\"", "7", "W/\"7\"", "\"\"", ",", "\"7", "'7'"})
    void aChangeOfAnotherVersionIsRefused(String ifMatch) {
        assertThat(problemOf(ifMatch)).isEqualTo(Problem.VERSION_MISMATCH);
    }

    @ParameterizedTest
    @NullSource
    @ValueSource(strings = {"", "  "})
    void aChangeWithoutATagIsRefused(String ifMatch) {
        assertThat(problemOf(ifMatch)).isEqualTo(Problem.PRECONDITION_REQUIRED);
    }

    private static Problem problemOf(String ifMatch) {
        Problem[] found = new Problem[1];
        assertThatThrownBy(() -> ETags.require(ifMatch, 7))
                .isInstanceOfSatisfying(Refusal.class, refusal -> found[0] = refusal.problem());
        return found[0];
    }
}
