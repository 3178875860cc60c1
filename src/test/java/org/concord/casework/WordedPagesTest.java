package org.concord.casework;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.concord.access.CaseScope;
import org.concord.platform.PlainSql;
import org.concord.platform.TestClock;
import org.concord.platform.Validation;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** From the words or in order, with much patience or little: what is found is the same. */
@QuarkusTest
class WordedPagesTest {
    private static final Map<String, List<String>> EVERY_STATUS =
            Map.of("status", List.of("RECEIVED", "TRIAGED", "CLOSED", "WITHDRAWN", "REOPENED"));

    private final QueuedCases cases;
    private final PlainSql sql;
    private final QueueFilterReader filters;
    private final TestClock clock;

    @Inject
    WordedPagesTest(QueuedCases cases, PlainSql sql, QueueFilterReader filters, TestClock clock) {
        this.cases = cases;
        this.sql = sql;
        this.filters = filters;
        this.clock = clock;
    }

    @BeforeEach
    void cases() {
        SomeCases.make();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"market", "market -number", "\"market number\"", "market or zeppelin", "xylophonist", "the"})
    void everyWayFindsTheSame(String q) {
        for (QueueSort sort : QueueSort.values()) {
            for (Map<String, List<String>> query : List.of(EVERY_STATUS, Map.<String, List<String>>of())) {
                PageSql page = new PageSql(selection(q, query), sort, Optional.empty(), 11);
                List<CaseRow> fromWords = cases.fromWords(page);

                assertThat(cases.walked(page, 1 << 20)).isEqualTo(fromWords);
                assertThat(cases.walked(page, 12)).isEqualTo(fromWords);
                assertThat(cases.walked(page, 1)).isEqualTo(fromWords);
                assertThat(sql.list(page.walked(), CaseRow::of)).isEqualTo(fromWords);
            }
        }
    }

    private CaseSelection selection(String q, Map<String, List<String>> query) {
        QueueFilter filter = filters.read(query, "#", new Validation());
        filter.and("q", QueueWords.SEARCHABLE, "q", QueueWords.readable(q));
        return new CaseSelection(new CaseScope(UUID.randomUUID(), true, Set.of(), Set.of()), filter, clock.instant());
    }
}
