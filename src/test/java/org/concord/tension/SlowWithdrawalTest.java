package org.concord.tension;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Map;
import org.concord.platform.OwnersEyes;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What becomes of a slow rise whose reports turn out to be others. About sixteen reports that nobody expected make one here. */
@QuarkusTest
class SlowWithdrawalTest {
    private static final int NO_SPIKE = 50;
    private static final int BEFORE = 26;

    @Inject
    Watched watched;

    @BeforeEach
    void watchThatSeesNoSpike() {
        watched.beginAnew();
        watched.bar(watched.today() - BEFORE, NO_SPIKE, watched.today() - BEFORE - 1);
    }

    @AfterEach
    void anew() {
        watched.beginAnew();
    }

    /** In Normanton. */
    private List<Sighting> daily(int daysAgo, int days, int perDay) {
        return watched.rise(Watched.NORMANTON, watched.today() - daysAgo, days, perDay);
    }

    private List<SignalChange> look(int daysAgo, List<Sighting> reports) {
        return watched.look(watched.today() - daysAgo, watched.quiet(watched.today(), reports));
    }

    /** Of Normanton, the first first. */
    private static List<Map<String, Object>> signals() {
        return OwnersEyes.rows(
                "SELECT id, state, withdrawn_note, (SELECT sum(t.reports) FROM tension_signal_telling t WHERE t.signal_id = s.id) AS told"
                        + " FROM tension_signal s WHERE kind = 'SLOW_RISE' AND NOT whole_city ORDER BY first_seen");
    }

    private static Map<String, Object> signal() {
        assertThat(signals()).hasSize(1);
        return signals().getFirst();
    }

    private static Object stateOfAlert(Object signal) {
        return OwnersEyes.value("SELECT state FROM alert WHERE signal_id = ?", signal);
    }

    @Test
    void aSlowRiseWhoseReportsTurnOutToBeOthersIsWithdrawnOnceWithANote() {
        List<Sighting> reports = daily(20, 20, 1);
        look(BEFORE, reports);
        look(0, reports);
        Object id = signal().get("id");
        Object told = signal().get("told");
        assertThat(stateOfAlert(id)).isEqualTo("OPEN");

        assertThat(look(0, List.of()))
                .filteredOn(change -> change.signal().equals(id))
                .singleElement()
                .isInstanceOf(SignalChange.Withdrawn.class);

        assertThat(signal().get("state")).isEqualTo("WITHDRAWN");
        assertThat(signal().get("withdrawn_note").toString())
                .startsWith("Of the " + told + " reports it rested on, 0 are left");
        assertThat(stateOfAlert(id)).isEqualTo("EXPIRED");
        assertThat(look(0, List.of())).isEmpty();
        assertThat(OwnersEyes.column(
                        "SELECT action FROM audit_entry WHERE subject = ? AND action = 'signal-withdrawn'",
                        "signal:" + id))
                .hasSize(1);
    }

    @Test
    void aSlowRiseThatLostAReportGoesOnAsLongAsThoseSinceMakeUpForIt() {
        List<Sighting> reports = daily(20, 20, 1);
        look(BEFORE, reports);
        look(0, reports);

        look(0, reports.subList(1, 20));

        assertThat(signal().get("state")).isEqualTo("OPEN");
    }

    @Test
    void whatIsLeftOfASlowRiseCountsOn() {
        List<Sighting> reports = daily(24, 24, 1);
        look(BEFORE, reports);
        look(6, reports);
        int told = ((Number) signal().get("told")).intValue();

        look(6, reports.subList(4, 24));
        assertThat(signal().get("state")).isEqualTo("WITHDRAWN");
        assertThat(signal().get("withdrawn_note").toString())
                .startsWith("Of the %d reports it rested on, %d are left".formatted(told, told - 4));
        look(0, reports.subList(4, 24));

        assertThat(signals()).extracting(one -> one.get("state")).containsExactly("WITHDRAWN", "OPEN");
        assertThat(((Number) signals().getLast().get("told")).intValue())
                .as("those from before are among them")
                .isGreaterThan(12);
    }

    @Test
    void nobodyIsToldOfReportsThatAreOthersAlready() {
        List<Sighting> first = daily(24, 12, 1);
        look(BEFORE, first);
        look(12, first);
        assertThat(signals()).isEmpty();

        List<Sighting> others = SomeCity.together(first.subList(10, 12), daily(12, 8, 1));
        look(4, others);
        assertThat(OwnersEyes.rows("SELECT * FROM tension_signal")).isEmpty();

        look(0, SomeCity.together(others, daily(4, 4, 2)));
        assertThat(((Number) signal().get("told")).intValue()).isBetween(14, 18);
    }

    @Test
    void aSlowRiseThatGrewStandsAsLongAsPartOfWhatWasToldIsARiseByItself() {
        List<Sighting> reports = daily(24, 24, 2);
        look(BEFORE, reports);
        look(0, reports);
        Object told = signal().get("told");
        assertThat(signal().get("state")).isEqualTo("GREW");

        look(0, reports.subList(0, 26));
        assertThat(signal().get("state")).isEqualTo("GREW");

        look(0, reports.subList(0, 5));
        assertThat(signal().get("state")).isEqualTo("WITHDRAWN");
        assertThat(signal().get("withdrawn_note").toString())
                .startsWith("Of the " + told + " reports it rested on, 5 are left");
    }
}
