package org.concord.alert;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.concord.triage.Severity;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Of a signal no more leaves the building than its id, its ward and a link. */
@QuarkusTest
class SignalAlertTextTest {
    private static final UUID SIGNAL = UUID.randomUUID();

    @Inject
    AlertText text;

    @Inject
    CapAlert cap;

    private static AlertView alert(AlertState state) {
        return new AlertView(
                UUID.randomUUID(),
                AlertKind.SPIKE,
                null,
                SIGNAL,
                Severity.P3_MEDIUM,
                "E05015521",
                null,
                state,
                Instant.EPOCH,
                Instant.EPOCH,
                1,
                1,
                null,
                null);
    }

    @ParameterizedTest
    @ValueSource(strings = {"en", "pl", "de"})
    void aMessageNamesTheSignalItsWardAndTheWayInAlone(String language) {
        AlertWords words = AlertWords.in(language);
        AlertView alert = alert(AlertState.OPEN);

        var message = text.of(List.of(new AlertText.Told(alert, List.of())), words);

        assertThat(message.subject()).contains(SIGNAL.toString());
        assertThat(message.plain())
                .contains(SIGNAL.toString(), "Normanton", text.link(alert))
                .doesNotContain(words.of(Severity.P3_MEDIUM), words.of("category"), words.of("answerBy"), "null");
        assertThat(text.of(List.of(new AlertText.Told(alert(AlertState.ACKNOWLEDGED), List.of())), words)
                        .subject())
                .contains(SIGNAL.toString());
    }

    @org.junit.jupiter.api.Test
    void toOtherSystemsItSaysNoMore() {
        assertThat(cap.of(alert(AlertState.OPEN), false))
                .contains(SIGNAL.toString(), "Normanton", "<severity>Unknown</severity>", "<status>Actual</status>")
                .doesNotContain("null");
    }
}
