package org.concord.triage;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SuspectedOffenceTest {

    /** domain.md §1.3: the offences that are recorded as hate crime. */
    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
        true  | PHYSICAL_ASSAULT SPITTING THREAT PROPERTY_DAMAGE ARSON GRAFFITI SEXUAL_ASSAULT ROBBERY
        true  | BURGLARY HARASSMENT HATE_MAIL WORSHIP_ATTACK MATE_CRIME
        false | VERBAL_ABUSE INTIMIDATION BULLYING LEAFLETS PHONE_ABUSE ONLINE_ABUSE DUMPING OTHER
        false | MALICIOUS_COMPLAINT SERVICE_REFUSAL NEIGHBOUR_DISPUTE
        """)
    void suspectsACrimeInWhatIsNormallyAnOffence(boolean suspected, String types) {
        assertThat(types.split(" ")).allSatisfy(type -> assertThat(SuspectedOffence.in(Told.incident(type, null, null)))
                .isEqualTo(suspected));
    }

    @ParameterizedTest
    @CsvSource({
        "true, weapon=true",
        "true, threatToLife=true",
        "true, injury=MINOR",
        "true, injury=SERIOUS",
        "true, propertyDamage=true",
        "false, injury=UNKNOWN",
        "false, ongoing=true",
        "false, feelsUnsafe=true",
        "false, organisedGroup=true"
    })
    void suspectsACrimeInTheHarmTold(boolean suspected, String harm) {
        assertThat(SuspectedOffence.in(Told.incident("VERBAL_ABUSE", null, harm)))
                .isEqualTo(suspected);
    }
}
