package org.concord.alert;

import static org.assertj.core.api.Assertions.assertThat;
import static org.concord.Callers.as;

import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.concord.Reported;
import org.concord.casework.Cases;
import org.concord.delivery.Composed;
import org.concord.delivery.DeliveryChannel;
import org.concord.delivery.Message;
import org.concord.platform.OwnersEyes;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Of a case that is for some people alone no others hear, whatever happens to it and whatever was owed to them. */
@QuarkusTest
class AlertOfRestrictedTest {
    @Inject
    AlertMessages messages;

    @ParameterizedTest
    @CsvSource({
        "officer, coordinator2, coordinator2",
        "officer, deputy, officer deputy",
        "coordinator, coordinator, coordinator"
    })
    void thatItIsGraverHearTheCoordinatorsAmongThoseWhomItIsForOrElseAllOfThem(String one, String other, String told) {
        String reference = Happenings.restrictedTo(one.equals(other) ? new String[] {one} : new String[] {one, other})
                .getKey();

        Cases.post(one, reference, "/assessments", Map.of("severity", "P1_CRITICAL", "reason", "graver"))
                .then()
                .statusCode(200);

        assertThat(toldOf(reference, "REGRADED"))
                .containsExactlyInAnyOrderElementsOf(
                        List.of(told.split(" ")).stream().map(Cases::idOf).toList());
    }

    @Test
    void onceARestrictionHasRunOutTheOfficersOfTheWardHearAgain() {
        String reference = Happenings.restrictedTo("coordinator").getKey();
        OwnersEyes.run(
                "UPDATE case_restriction r SET restricted_at = restricted_at - interval '2 days', until = now() - interval '1 day' FROM case_file c WHERE c.id = r.case_id AND c.reference = ?",
                reference);

        Cases.post("officer", reference, "/assessments", Map.of("severity", "P1_CRITICAL", "reason", "graver"))
                .then()
                .statusCode(200);

        assertThat(toldOf(reference, "REGRADED")).contains(Cases.idOf("officer"));
    }

    @Test
    void whatIsOwedToSomebodyWhoIsLeftOutSinceIsNotSent() {
        UUID alert = Happenings.alertIn(Happenings.NORMANTON);
        String reference = (String) OwnersEyes.value(
                "SELECT c.reference FROM alert a JOIN case_file c ON c.id = a.case_id WHERE a.id = ?", alert);
        assertThat(composed(alert, "deputy")).isInstanceOf(Message.class);

        Cases.post(
                        "coordinator",
                        reference,
                        "/restriction",
                        Map.of("officerIds", List.of(Cases.idOf("officer")), "reason", "a colleague is named"))
                .then()
                .statusCode(200);

        assertThat(composed(alert, "deputy")).isNotInstanceOf(Message.class);
        assertThat(composed(alert, "coordinator")).isNotInstanceOf(Message.class);
        assertThat(composed(alert, "officer")).isInstanceOf(Message.class);

        Cases.post("officer", reference, "/restriction", Map.of("officerIds", List.of(), "reason", "no more"))
                .then()
                .statusCode(200);
        assertThat(composed(alert, "deputy")).isInstanceOf(Message.class);
    }

    @Test
    void aNewCaseAboutAPublicServantIsStillToldToTheCoordinators() {
        Map<String, Object> report = Reported.verbalAbuse();
        report.put("subjects", List.of(Map.of("relationship", "PUBLIC_SERVANT")));
        String reference = Cases.of(report);

        assertThat(toldOf(reference, "NEW_CASE")).contains(Cases.idOf("coordinator"), Cases.idOf("coordinator2"));
        assertThat(composed(Happenings.alertOf(reference), "coordinator")).isInstanceOf(Message.class);
        as("officer").get("/api/v1/cases/" + reference).then().statusCode(404);
    }

    private Composed composed(UUID alert, String account) {
        return messages.compose(List.of(alert), UUID.fromString(Cases.idOf(account)), DeliveryChannel.EMAIL);
    }

    private static List<String> toldOf(String reference, String kind) {
        return OwnersEyes.column("""
                        SELECT r.officer_id FROM alert_recipient r JOIN alert a ON a.id = r.alert_id JOIN case_file c ON c.id = a.case_id
                        WHERE c.reference = ? AND a.kind = ?""", reference, kind).stream()
                .map(String::valueOf)
                .toList();
    }
}
