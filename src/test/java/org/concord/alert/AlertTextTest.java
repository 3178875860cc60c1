package org.concord.alert;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.concord.triage.Category;
import org.concord.triage.Severity;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What a message says of an alert, by its kind. */
@QuarkusTest
class AlertTextTest {
    private static final String REFERENCE = "CF-26-AAAAA-BBBBB";

    @Inject
    AlertText text;

    @ParameterizedTest
    @ValueSource(strings = {"en", "pl", "de"})
    void aReviewSaysThatItIsOneAndOfWhichCase(String language) {
        AlertWords words = AlertWords.in(language);

        String subject = subject(AlertKind.CASE_REVIEW, words);

        assertThat(subject)
                .isEqualTo(words.of("subject.review", words.of(Severity.P3_MEDIUM), REFERENCE))
                .contains(REFERENCE);
        assertThat(subject).isNotEqualTo(subject(AlertKind.NEW_CASE, words));
    }

    @ParameterizedTest
    @ValueSource(strings = {"en", "pl", "de"})
    void everyKindNamesItsCase(String language) {
        Set<String> subjects = new HashSet<>();
        for (AlertKind kind :
                List.of(AlertKind.NEW_CASE, AlertKind.REGRADED, AlertKind.CONFLICT, AlertKind.CITY_TENSION)) {
            subjects.add(subject(kind, AlertWords.in(language)));
        }

        assertThat(subjects).hasSize(2).allSatisfy(subject -> assertThat(subject)
                .contains(REFERENCE));
    }

    private String subject(AlertKind kind, AlertWords words) {
        AlertView alert = new AlertView(
                UUID.randomUUID(),
                kind,
                REFERENCE,
                null,
                Severity.P3_MEDIUM,
                null,
                Category.HATE_INCIDENT,
                AlertState.OPEN,
                Instant.EPOCH,
                Instant.EPOCH,
                1,
                1,
                null,
                null);
        return text.of(List.of(new AlertText.Told(alert, List.of())), words).subject();
    }
}
