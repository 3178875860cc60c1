package org.concord.casework;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.junit.QuarkusTest;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.concord.platform.OwnersEyes;
import org.concord.triage.Severity;
import org.junit.jupiter.api.Test;

/** The lifecycle in code, in the store and in the README is one and the same. */
@QuarkusTest
class CaseLifecycleTest {

    @Test
    void theStoreKnowsTheSameSteps() {
        Set<String> inStore = OwnersEyes.rows("SELECT from_status, to_status FROM case_step").stream()
                .map(row -> row.get("from_status") + " " + row.get("to_status"))
                .collect(Collectors.toSet());

        assertThat(inStore)
                .isEqualTo(Stream.of(CaseStatus.values())
                        .flatMap(from -> CaseLifecycle.from(from).stream().map(to -> from + " " + to))
                        .collect(Collectors.toSet()));
    }

    @Test
    void theReadmeShowsTheDiagramThatTheseStepsMake() throws IOException {
        assertThat(Files.readString(Path.of("README.md"))).contains("```mermaid\n" + CaseLifecycle.diagram() + "```");
    }

    @Test
    void aCaseIsMadeADuplicateByMergingAlone() {
        assertThat(CaseLifecycle.from(CaseStatus.DUPLICATE)).isEmpty();
        assertThat(Stream.of(CaseStatus.values()).flatMap(from -> CaseLifecycle.from(from).stream()))
                .doesNotContain(CaseStatus.DUPLICATE, CaseStatus.RECEIVED);
    }

    @Test
    void theStepsAreTheContracts() {
        assertThat(CaseLifecycle.from(CaseStatus.IN_PROGRESS))
                .containsExactly(CaseStatus.REFERRED, CaseStatus.RESOLVED, CaseStatus.ASSIGNED, CaseStatus.WITHDRAWN);
        assertThat(CaseLifecycle.from(CaseStatus.CLOSED)).isEqualTo(List.of(CaseStatus.REOPENED));
    }

    @Test
    void twoOfficersCloseWhatIsGraveOrWasNotActedOn() {
        assertThat(CaseLifecycle.needsSecondOfficer(Severity.P1_CRITICAL, ClosureReason.ACTION_TAKEN))
                .isTrue();
        assertThat(CaseLifecycle.needsSecondOfficer(Severity.P2_HIGH, ClosureReason.MALICIOUS))
                .isTrue();
        assertThat(CaseLifecycle.needsSecondOfficer(Severity.P4_LOW, ClosureReason.NO_FURTHER_ACTION))
                .isTrue();
        assertThat(CaseLifecycle.needsSecondOfficer(Severity.P3_MEDIUM, ClosureReason.ACTION_TAKEN))
                .isFalse();
    }
}
