package org.concord.triage;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.util.Map;
import org.concord.triage.TriagePolicy.Bands;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class TriagePolicyTest {

    private static final Bands BANDS = new Bands(200, 50, 20);

    @ParameterizedTest
    @CsvSource({
        "0, P4_LOW",
        "19, P4_LOW",
        "20, P3_MEDIUM",
        "49, P3_MEDIUM",
        "50, P2_HIGH",
        "199, P2_HIGH",
        "200, P1_CRITICAL"
    })
    void aBandBeginsAtItsThreshold(int score, Severity severity) {
        assertThat(BANDS.of(score)).isEqualTo(severity);
    }

    @ParameterizedTest
    @CsvSource({"50, 50, 20", "200, 20, 20", "20, 50, 200", "200, 50, 0", "200, 50, -1"})
    void refusesBandsThatDoNotFall(int p1, int p2, int p3) {
        assertThatIllegalArgumentException().isThrownBy(() -> new Bands(p1, p2, p3));
    }

    @ParameterizedTest
    @ValueSource(ints = {-1, 1_001})
    void refusesPointsOutOfRange(int points) {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new TriagePolicy("1", Map.of(SeverityRule.THREAT, points), BANDS))
                .withMessageContaining("threat");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", " ", "two words", "a-version-of-more-than-34-characters"})
    void refusesAVersionThatWouldNotFitTheStore(String version) {
        assertThatIllegalArgumentException().isThrownBy(() -> new TriagePolicy(version, Map.of(), BANDS));
    }

    @Test
    void aRuleThatIsNotNamedKeepsItsStandardPoints() {
        TriagePolicy policy = new TriagePolicy("1", Map.of(SeverityRule.THREAT, 80), BANDS);

        assertThat(policy.pointsFor(SeverityRule.THREAT)).isEqualTo(80);
        assertThat(policy.pointsFor(SeverityRule.ARSON)).isEqualTo(SeverityRule.ARSON.standardPoints());
    }
}
