package org.concord.tension;

import static org.assertj.core.api.Assertions.assertThat;
import static org.concord.Callers.as;
import static org.concord.tension.TensionWards.of;

import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.concord.place.WorkingTime;
import org.junit.jupiter.api.Test;

/** What observations, events and signals say of a ward comes to its picture. */
@QuarkusTest
class GatheredEvidenceTest {
    private static final String OAKWOOD = "E05015522";
    private static final String MICKLEOVER = "E05015520";

    @Inject
    WorkingTime workingTime;

    @Inject
    Watched watched;

    @Test
    void warningsAtFirstHandOfSeveralPeopleSpeakForTheGravestLevel() {
        int before = observations(OAKWOOD);
        Map<String, Object> warning = Observed.talk("wards", List.of(OAKWOOD));
        warning.putAll(Map.of("basis", "POTENTIAL", "source", "DIRECT", "certainty", "CONFIRMED"));
        Observed.id("coordinator", warning);
        assertThat(observations(OAKWOOD)).isEqualTo(before + 1);

        Map<String, Object> other = new HashMap<>(warning);
        other.put("text", "Heard from both sides that Saturday will be bad");
        Observed.id("officer2", other);

        Map<?, ?> proposed = (Map<?, ?>) of("coordinator", OAKWOOD).get("proposed");
        assertThat(proposed.get("level")).isEqualTo("IMMINENT");
        assertThat(proposed.get("reasons").toString()).contains("different sources told of it", "first-hand warnings");
    }

    @Test
    void anEventThatIsWatchedIsASign() {
        Map<String, Object> event =
                Calendar.event("A march through Mickleover", workingTime.today().toString());
        event.put("wards", List.of(MICKLEOVER));
        Calendar.added("coordinator", "/api/v1/tension/events", event);

        Map<?, ?> proposed = (Map<?, ?>) of("coordinator", MICKLEOVER).get("proposed");
        assertThat(proposed.get("reasons").toString()).contains("under watch");
        assertThat(proposed.get("level")).isNotEqualTo("NORMAL");
    }

    @Test
    void aSignalStandsOpenInItsWardUntilItIsOverOrFoundToBeNone() {
        watched.beginAnew();
        assertThat(openSignals(Watched.NORMANTON)).isZero();

        String signal = watched.normanton();
        assertThat(openSignals(Watched.NORMANTON)).isEqualTo(1);
        assertThat(openSignals(OAKWOOD)).as("another ward").isZero();

        judged(signal, "NO_FINDING");
        assertThat(openSignals(Watched.NORMANTON)).isZero();
        judged(signal, "FINDING");
        assertThat(openSignals(Watched.NORMANTON))
                .as("as somebody says who looked again")
                .isEqualTo(1);

        watched.look(watched.today(), watched.quiet(watched.today(), List.of()));
        assertThat(openSignals(Watched.NORMANTON))
                .as("what it rested on is gone")
                .isZero();
        watched.beginAnew();
    }

    @Test
    void aSignalOfTheWholeCityStandsOpenInEveryWard() {
        watched.beginAnew();
        watched.raised(watched.everywhere(watched.today(), 2));
        assertThat(List.of(OAKWOOD, MICKLEOVER, Watched.NORMANTON))
                .allSatisfy(ward -> assertThat(openSignals(ward)).isEqualTo(1));
        watched.beginAnew();
    }

    private static void judged(String signal, String verdict) {
        as("officer")
                .body(Map.of("verdict", verdict))
                .post("/api/v1/tension/signals/" + signal + "/verdicts")
                .then()
                .statusCode(201);
    }

    private static int openSignals(String ward) {
        return (int) of("coordinator", ward).get("openSignals");
    }

    private static int observations(String ward) {
        return (int) ((Map<?, ?>) of("coordinator", ward).get("coverage")).get("observations28d");
    }
}
