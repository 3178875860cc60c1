package org.concord.referral;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class RiskRuleTest {
    private static final List<RiskQuestion> QUESTIONS = List.of(
            new RiskQuestion("GRAVE", "?", RiskLevel.HIGH, RiskLevel.MEDIUM),
            new RiskQuestion("LESS", "?", RiskLevel.MEDIUM, RiskLevel.LOW));

    @ParameterizedTest
    @CsvSource({
        "NO, NO, LOW",
        "NO, UNKNOWN, LOW",
        "NO, YES, MEDIUM",
        "UNKNOWN, NO, MEDIUM",
        "YES, NO, HIGH",
        "YES, YES, HIGH",
    })
    void theGravestAnswerDecides(RiskAnswer grave, RiskAnswer less, RiskLevel level) {
        assertThat(RiskRule.level(QUESTIONS, Map.of("GRAVE", grave, "LESS", less)))
                .isEqualTo(level);
    }

    @Test
    void whereNothingIsAskedNothingIsGrave() {
        assertThat(RiskRule.level(List.of(), Map.of())).isEqualTo(RiskLevel.LOW);
    }
}
