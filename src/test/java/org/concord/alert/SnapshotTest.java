package org.concord.alert;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The first example is the one of PostgreSQL's manual, table 9.86. */
class SnapshotTest {

    @Test
    void itSeesWhatHadEndedWhenItWasTaken() {
        Snapshot snapshot = Snapshot.of("10:20:10,14,15");
        assertThat(snapshot).isEqualTo(new Snapshot(10, 20, List.of(10L, 14L, 15L)));
        assertThat(snapshot.sees(9)).isTrue();
        assertThat(snapshot.sees(10)).isFalse();
        assertThat(snapshot.sees(11)).isTrue();
        assertThat(snapshot.sees(14)).isFalse();
        assertThat(snapshot.sees(19)).isTrue();
        assertThat(snapshot.sees(20)).isFalse();
    }

    @ParameterizedTest
    @ValueSource(strings = {"10:20:10,14,15", "745:745:", "9007199254740993:9007199254740994:9007199254740993"})
    void itIsWrittenAsItWasRead(String text) {
        assertThat(Snapshot.of(text)).hasToString(text);
    }

    @Test
    void ofTwoTheLaterIsKnown() {
        Snapshot first = Snapshot.of("10:20:10,14");
        assertThat(Snapshot.of("10:21:10,14").isLaterThan(first)).isTrue();
        assertThat(Snapshot.of("10:20:10").isLaterThan(first)).isTrue();
        assertThat(first.isLaterThan(first)).isFalse();
        assertThat(first.isLaterThan(Snapshot.of("20:20:"))).isFalse();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"", "10", "10:20", "20:10:", "0:5:", "-1:5:", "10:20:9", "10:20:20", "10:20:15,15", "a:b:c"})
    void whatIsNoneIsRefused(String text) {
        assertThatThrownBy(() -> Snapshot.of(text)).isInstanceOf(IllegalArgumentException.class);
    }
}
