package org.concord.casework;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.concord.access.CaseScope;
import org.concord.platform.OwnersEyes;
import org.concord.platform.PlainSql;
import org.concord.platform.TestClock;
import org.concord.platform.Validation;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** However many open cases are of a time: they are found as if all of them were put in order. */
@QuarkusTest
class TimedPagesTest {
    private static final int ROWS = 5;
    private static final int MANY = 1_000_000;

    private final PlainSql sql;
    private final QueueFilterReader filters;
    private final TestClock clock;

    @Inject
    TimedPagesTest(PlainSql sql, QueueFilterReader filters, TestClock clock) {
        this.sql = sql;
        this.filters = filters;
        this.clock = clock;
    }

    @BeforeEach
    void cases() {
        SomeCases.make();
    }

    @ParameterizedTest
    @EnumSource
    void putInOrderOrWalkedTheyAreTheSamePageAfterPage(QueueSort sort) {
        for (Map<String, List<String>> times : times()) {
            CaseSelection asked = selection(times);
            List<CaseRow> expected =
                    sql.list(page(asked, sort, Optional.empty(), MANY).inOrder(), CaseRow::of);

            assertThat(read(asked, sort, MANY)).as("few by %s: %s", sort, times).isEqualTo(expected);
            assertThat(read(asked, sort, 0)).as("many by %s: %s", sort, times).isEqualTo(expected);
            assertThat(read(asked, sort, expected.size()))
                    .as("just few by %s: %s", sort, times)
                    .isEqualTo(expected);
        }
    }

    /** Times between which some of the cases lie, and some do not. */
    private static List<Map<String, List<String>>> times() {
        Instant[] received = new Instant[3];
        for (int i = 0; i < received.length; i++) {
            received[i] = ((java.sql.Timestamp) OwnersEyes.value(
                            "SELECT percentile_disc(?) WITHIN GROUP (ORDER BY received_at) FROM case_file WHERE status NOT IN ('CLOSED', 'WITHDRAWN', 'DUPLICATE')",
                            0.2 + 0.3 * i))
                    .toInstant();
        }
        List<String> early = List.of(received[0].toString());
        List<String> middle = List.of(received[1].toString());
        List<String> late = List.of(received[2].toString());
        return List.of(
                Map.of("receivedFrom", early),
                Map.of("receivedTo", late),
                Map.of("receivedFrom", early, "receivedTo", late, "updatedSince", middle),
                Map.of("updatedSince", middle, "severity", List.of("P3_MEDIUM", "P4_LOW")),
                Map.of("updatedSince", middle, "status", List.of("TRIAGED", "ASSIGNED"), "ward", List.of("UNKNOWN")),
                Map.of("updatedSince", List.of("2998-01-01T00:00:00Z")));
    }

    private List<CaseRow> read(CaseSelection asked, QueueSort sort, int few) {
        List<CaseRow> all = new ArrayList<>();
        Optional<List<String>> after = Optional.empty();
        while (true) {
            List<CaseRow> page = sql.list(page(asked, sort, after, ROWS).ofTime(few), CaseRow::of);
            all.addAll(page);
            if (page.size() < ROWS) {
                return all;
            }
            after = Optional.of(sort.position(page.getLast()));
        }
    }

    private static PageSql page(CaseSelection asked, QueueSort sort, Optional<List<String>> after, int rows) {
        return new PageSql(asked, sort, after, rows);
    }

    private CaseSelection selection(Map<String, List<String>> times) {
        QueueFilter filter = filters.read(times, "#", new Validation());
        return new CaseSelection(new CaseScope(UUID.randomUUID(), true, Set.of(), Set.of()), filter, clock.instant());
    }
}
