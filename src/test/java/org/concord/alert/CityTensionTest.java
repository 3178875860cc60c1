package org.concord.alert;

import static org.assertj.core.api.Assertions.assertThat;
import static org.concord.Callers.as;
import static org.concord.alert.AtAlerts.acknowledge;
import static org.concord.alert.AtAlerts.alert;
import static org.concord.alert.AtAlerts.alertOf;
import static org.concord.alert.AtAlerts.submit;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.concord.Reported;
import org.concord.platform.OwnersEyes;
import org.concord.triage.Category;
import org.concord.triage.Severity;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** After an event in the news, tension is reported from everywhere: that is one alert, and what is grave pages all the same. */
@QuarkusTest
class CityTensionTest {
    @Inject
    AlertText text;

    @BeforeEach
    void nothingBefore() {
        OwnersEyes.letNoCaseJoinAnAlert();
    }

    @Test
    void fromTheThirdWardOnItIsOneAlertForTheCoordinators() {
        String first = submit(tensionIn("E05015507"));
        String second = submit(tensionIn("E05015508"));
        String third = submit(tensionIn("E05015509"));
        String fourth = submit(tensionIn("E05015510"));
        String again = submit(tensionIn("E05015507"));

        assertThat(alertOf(first).getString("kind")).isEqualTo("NEW_CASE");
        assertThat(alertOf(second).getString("kind")).isEqualTo("NEW_CASE");
        JsonPath city = alertOf(third);
        assertThat(city.getString("kind")).isEqualTo("CITY_TENSION");
        assertThat(city.getString("ward")).isNull();
        assertThat(city.getList("caseReferences")).containsExactly(third, fourth, again);
        assertThat(city.getList("recipients.toldAs")).isNotEmpty().containsOnly("COORDINATOR");
    }

    @Test
    void whatIsGravePagesAllTheSame() {
        submit(tensionIn("E05015507"));
        submit(tensionIn("E05015508"));
        String city = submit(tensionIn("E05015509"));
        Map<String, Object> threat = tensionIn("E05015510");
        threat.put("harm", Map.of("threatToLife", true));

        String grave = submit(threat);

        assertThat(alertOf(city).getInt("reportCount")).isEqualTo(1);
        assertThat(alertOf(grave).getString("kind")).isEqualTo("NEW_CASE");
        assertThat(alertOf(grave).getString("severity")).isEqualTo("P1_CRITICAL");
        assertThat(alertOf(grave).getList("recipients.name")).containsExactly("Demo Officer (all other wards)");
    }

    @Test
    void manyObservationsOfTwoWardsAreTwoAlerts() {
        String first = submit(tensionIn("E05015507"));
        String second = submit(tensionIn("E05015508"));
        submit(tensionIn("E05015507"));
        submit(tensionIn("E05015508"));

        assertThat(alertOf(first).getInt("reportCount")).isEqualTo(2);
        assertThat(alertOf(second).getInt("reportCount")).isEqualTo(2);
    }

    @Test
    void oneMoreOpensTheAnsweredAlertForWhoeverAnsweredIt() {
        submit(tensionIn("E05015507"));
        submit(tensionIn("E05015508"));
        String city = alertOf(submit(tensionIn("E05015509"))).getString("id");
        acknowledge("coordinator2", city);

        submit(tensionIn("E05015510"));

        JsonPath reopened = alert(city);
        assertThat(reopened.getString("state")).isEqualTo("OPEN");
        assertThat(reopened.getInt("reportCount")).isEqualTo(2);
    }

    @Test
    void anOfficerOfOneWardSeesNoCaseOfAnother() {
        submit(tensionIn("E05015507"));
        submit(tensionIn("E05015508"));
        String leads = submit(tensionIn("E05015521"));
        String elsewhere = submit(tensionIn("E05015509"));
        String city = alertOf(leads).getString("id");

        assertThat(alert(city).getList("caseReferences")).containsExactly(leads, elsewhere);
        assertThat(as("officer").get("/api/v1/alerts/" + city).jsonPath().getList("caseReferences"))
                .containsExactly(leads);
    }

    @ParameterizedTest
    @ValueSource(strings = {"en", "pl", "de"})
    void itSaysThatItIsAboutSeveralWards(String language) {
        AlertView city = new AlertView(
                UUID.randomUUID(),
                AlertKind.CITY_TENSION,
                "CF-26-AAAAA-BBBBB",
                null,
                Severity.P4_LOW,
                null,
                Category.TENSION,
                AlertState.OPEN,
                Instant.EPOCH,
                Instant.EPOCH,
                1,
                3,
                null,
                null);
        AlertWords words = AlertWords.in(language);

        var message =
                text.of(List.of(new AlertText.Told(city, List.of("CF-26-CCCCC-DDDDD", "CF-26-EEEEE-FFFFF"))), words);

        assertThat(message.subject())
                .isEqualTo(words.of("subject.city", words.of(Severity.P4_LOW), "CF-26-AAAAA-BBBBB", "2"))
                .contains("CF-26-AAAAA-BBBBB", "2");
        assertThat(message.plain()).contains(words.of("ward.several"), "CF-26-CCCCC-DDDDD", "CF-26-EEEEE-FFFFF");
        assertThat(message.plain()).doesNotContain(words.of("ward.unknown"));
    }

    private static Map<String, Object> tensionIn(String ward) {
        Map<String, Object> report = new LinkedHashMap<>(Reported.in(ward));
        report.put("kind", "TENSION_OBSERVATION");
        report.remove("motivations");
        return report;
    }
}
