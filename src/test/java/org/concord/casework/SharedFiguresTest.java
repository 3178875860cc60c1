package org.concord.casework;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.concord.access.CaseScope;
import org.concord.casework.CaseCounts.Count;
import org.concord.platform.OwnersEyes;
import org.concord.platform.PlainSql;
import org.concord.platform.TestClock;
import org.concord.platform.Validation;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Figures that somebody has just asked for serve others who may see the same, for less than a second, and nobody else. */
@QuarkusTest
class SharedFiguresTest {
    private static final Map<String, List<String>> ALL = Map.of("status", List.of("RECEIVED", "CLOSED"));

    private final QueueFilterReader filters;
    private final TestClock clock;
    private final CaseCounts shared;
    private final CaseCounts fresh;

    @Inject
    SharedFiguresTest(
            PlainSql sql, WordEstimates estimates, QueueFilterReader filters, CaseCounts fresh, TestClock clock) {
        this.filters = filters;
        this.clock = clock;
        this.fresh = fresh;
        this.shared = new CaseCounts(sql, estimates, Duration.ofMillis(900), clock);
    }

    @BeforeEach
    void cases() {
        SomeCases.make();
    }

    @AfterEach
    void backToNow() {
        clock.reset();
    }

    @Test
    void whoMaySeeTheSameGetsTheSameFiguresForLessThanASecond() {
        CaseSelection mine = selection(everyWard("coordinator"), ALL);
        CaseSelection others = selection(everyWard("coordinator2"), ALL);
        long before = total(fresh.of(others));
        shared.of(mine);
        SomeCases.telling("They shouted again.", SomeCases.NORMANTON);

        assertThat(total(shared.of(others))).isEqualTo(before);
        clock.advance(Duration.ofSeconds(1));
        assertThat(total(shared.of(others))).isEqualTo(before + 1);
    }

    @Test
    void whoMaySeeSomethingElseGetsTheirOwn() {
        int ward = ((Number) OwnersEyes.value(
                        "SELECT id FROM ward WHERE code = ? AND valid_to IS NULL", SomeCases.NORMANTON))
                .intValue();
        UUID officer = (UUID) SomeCases.officer("officer");
        List<CaseScope> scopes = List.of(
                everyWard("coordinator"),
                new CaseScope(officer, false, Set.of(ward), Set.of()),
                new CaseScope(officer, false, Set.of(), Set.of()),
                new CaseScope(officer, true, Set.of(), Set.of(1)),
                new CaseScope(officer, false, Set.of(ward), Set.of(1)));
        List<Map<String, List<String>>> queries = List.of(
                ALL,
                Map.of(),
                Map.of("status", List.of("CLOSED")),
                Map.of("strand", List.of("AGE")),
                Map.of("severity", List.of("P1_CRITICAL")),
                Map.of("assignee", List.of(String.valueOf(SomeCases.officer("officer")))),
                Map.of("assignee", List.of(String.valueOf(SomeCases.officer("coordinator")))),
                Map.of("overdue", List.of("true")),
                Map.of("restricted", List.of("false")));
        for (CaseScope scope : scopes) {
            for (Map<String, List<String>> query : queries) {
                CaseSelection selection = selection(scope, query);
                assertThat(shared.of(selection)).as("%s %s", scope, query).hasSameElementsAs(fresh.of(selection));
            }
        }
    }

    /** What a restriction opens or shuts is never a second old. */
    @Test
    void restrictedCasesAreCountedForEachByThemselves() {
        String reference = SomeCases.telling("They wrote on the door.", SomeCases.NORMANTON);
        CaseSelection mine = selection(everyWard("coordinator"), ALL);
        CaseSelection others = selection(everyWard("coordinator2"), ALL);
        SomeCases.restrictTo("director", reference);
        long seenByMe = total(shared.of(mine));
        long seenByOthers = total(shared.of(others));

        SomeCases.restrictTo("coordinator2", reference);

        assertThat(total(shared.of(mine))).isEqualTo(seenByMe);
        assertThat(total(shared.of(others))).isEqualTo(seenByOthers + 1);
    }

    private static CaseScope everyWard(String account) {
        return new CaseScope((UUID) SomeCases.officer(account), true, Set.of(), Set.of());
    }

    private CaseSelection selection(CaseScope scope, Map<String, List<String>> query) {
        return new CaseSelection(scope, filters.read(query, "#", new Validation()), clock.instant());
    }

    private static long total(List<Count> counts) {
        return counts.stream()
                .filter(count -> count.of().equals("total"))
                .mapToLong(Count::cases)
                .sum();
    }
}
