package org.concord.place;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;

@QuarkusTest
class RegistersTest {
    private static final LocalDate DAY = LocalDate.of(2026, 11, 20);

    @Inject
    Strands strands;

    @Inject
    IncidentTypes incidentTypes;

    @Test
    void theTenStrandsOfTheContractStandInOrder() {
        assertThat(strands.on(DAY))
                .extracting(Strand::code)
                .containsExactly(
                        "RACE",
                        "RELIGION",
                        "SEXUAL_ORIENTATION",
                        "DISABILITY",
                        "TRANSGENDER",
                        "SEX_GENDER",
                        "AGE",
                        "ALT_SUBCULTURE",
                        "OTHER",
                        "UNKNOWN");
        assertThat(strands.on(DAY).stream().filter(Strand::monitoredNationally)).hasSize(5);
    }

    @Test
    void theTwentyFourIncidentTypesOfTheContractStandInOrder() {
        assertThat(incidentTypes.on(DAY))
                .hasSize(24)
                .extracting(IncidentType::code)
                .startsWith("PHYSICAL_ASSAULT", "SPITTING")
                .endsWith("OTHER");
    }

    @Test
    void aRowIsFoundByCodeAndById() {
        Strand race = strands.byCode("RACE").orElseThrow();
        assertThat(strands.byId(race.id())).isEqualTo(race);
        IncidentType threat = incidentTypes.byCode("THREAT").orElseThrow();
        assertThat(incidentTypes.byId(threat.id())).isEqualTo(threat);
        assertThat(strands.byCode("race")).isEmpty();
    }

    @Test
    void beforeItsFirstDayACodeIsNotValid() {
        assertThat(strands.on(LocalDate.of(1999, 12, 31))).isEmpty();
    }
}
