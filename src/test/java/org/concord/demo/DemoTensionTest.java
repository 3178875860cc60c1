package org.concord.demo;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.util.List;
import org.concord.platform.OneColumn;
import org.concord.tension.WatchForDemonstration;
import org.concord.tension.Watched;
import org.hibernate.Session;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** The invented months, told within a transaction that is given up: the other tests count what they made themselves. */
@QuarkusTest
class DemoTensionTest {
    private static final int SECONDS = 240;

    @Inject
    DemoMonths months;

    @Inject
    DemoNotes notes;

    @Inject
    WatchForDemonstration watch;

    @Inject
    DemoStore demo;

    @Inject
    Watched watched;

    @Inject
    Session store;

    @BeforeEach
    @AfterEach
    void anew() {
        watched.beginAnew();
    }

    @Test
    void aNewcomerSeesALivingPicture() {
        QuarkusTransaction.begin(QuarkusTransaction.beginOptions().timeout(SECONDS));
        try {
            List<Long> before = counts();

            months.make();
            store.flush();
            notes.make();
            store.flush();
            watch.lookNow();
            store.flush();

            assertThat(counts())
                    .as("observations, events, rumours, lines agreed to, actions, contacts, talks, levels")
                    .containsExactly(
                            before.get(0) + 5,
                            before.get(1) + 3,
                            before.get(2) + 2,
                            before.get(3) + 1,
                            before.get(4) + 2,
                            before.get(5) + 1,
                            before.get(6) + 1,
                            before.get(7) + 3);
            assertThat(count("SELECT count(*) FROM tension_sighting WHERE counted AND known_on > current_date - 113"))
                    .isGreaterThan(100);
            assertThat(
                            column(
                                    "SELECT t.sentence FROM tension_signal s JOIN tension_signal_telling t ON t.signal_id = s.id WHERE s.state IN ('OPEN', 'GREW')"))
                    .as("what the watch found by itself")
                    .anySatisfy(sentence -> assertThat(sentence).contains("Arboretum"));
            assertThat(demo.holdsMonths() && demo.holdsNotes() && demo.holdsWatch())
                    .as("and so nothing is made again")
                    .isTrue();
        } finally {
            QuarkusTransaction.rollback();
        }
    }

    private List<Long> counts() {
        return List.of(
                count("SELECT count(*) FROM tension_observation"),
                count("SELECT count(*) FROM tension_event"),
                count("SELECT count(*) FROM tension_rumour"),
                count("SELECT count(*) FROM tension_rumour_line WHERE state = 'APPROVED'"),
                count("SELECT count(*) FROM tension_action"),
                count("SELECT count(*) FROM tension_contact"),
                count("SELECT count(*) FROM tension_contact_log"),
                count("SELECT count(*) FROM tension_level"));
    }

    private long count(String question) {
        return OneColumn.of(store, question, Long.class).getSingleResult();
    }

    private List<String> column(String question) {
        return OneColumn.of(store, question, String.class).getResultList();
    }
}
