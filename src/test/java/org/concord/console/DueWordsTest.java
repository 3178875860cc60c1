package org.concord.console;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import org.concord.casework.CaseItem;
import org.concord.casework.CaseStatus;
import org.concord.report.ReportKind;
import org.concord.triage.Category;
import org.concord.triage.Severity;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class DueWordsTest {
    /** A Wednesday, in the afternoon; the clocks in the city stand an hour ahead of UTC. */
    private static final Instant NOW = Instant.parse("2026-07-15T13:00:00Z");

    private static final ZoneId CITY = ZoneId.of("Europe/London");

    @ParameterizedTest
    @CsvSource({
        "2026-07-15T15:00:00Z, TODAY, Due today 16:00",
        "2026-07-15T22:59:00Z, TODAY, Due today 23:59",
        "2026-07-15T23:00:00Z, LATER, Due tomorrow 00:00",
        "2026-07-17T08:30:00Z, LATER, Due Friday 09:30",
        "2026-07-22T08:30:00Z, LATER, Due 22 July 2026",
        "2026-07-15T12:59:40Z, OVERDUE, 1 minute overdue",
        "2026-07-15T12:15:00Z, OVERDUE, 45 minutes overdue",
        "2026-07-15T11:59:00Z, OVERDUE, 1 hour overdue",
        "2026-07-13T12:00:00Z, OVERDUE, 2 days overdue"
    })
    void whatIsDueIsSaidAsSomebodyWouldSayIt(Instant due, DueWords.Kind kind, String text) {
        assertThat(of(CaseStatus.ASSIGNED, due, false)).isEqualTo(new DueWords(kind, text));
    }

    @Test
    void whatStandsStillOrHasEndedIsNeverLate() {
        assertThat(of(CaseStatus.ASSIGNED, null, true).text()).isEqualTo("Paused");
        assertThat(of(CaseStatus.CLOSED, NOW.minusSeconds(5), false).text()).isEqualTo("Ended");
        assertThat(of(CaseStatus.RECEIVED, null, false).text()).isEqualTo("No deadline");
    }

    private static DueWords of(CaseStatus status, @Nullable Instant due, boolean paused) {
        CaseItem item = new CaseItem(
                "CF-26-22222-22222",
                status,
                Severity.P3_MEDIUM,
                Category.HATE_INCIDENT,
                ReportKind.HATE_INCIDENT,
                List.of(),
                List.of(),
                null,
                NOW,
                due,
                due != null && due.isBefore(NOW),
                paused,
                null,
                1,
                0,
                0);
        return DueWords.of(item, NOW, CITY);
    }
}
