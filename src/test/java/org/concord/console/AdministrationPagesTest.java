package org.concord.console;

import static org.assertj.core.api.Assertions.assertThat;
import static org.concord.console.SomeOfficers.NORMANTON;
import static org.concord.console.SomeOfficers.added;
import static org.concord.console.SomeOfficers.api;
import static org.concord.console.SomeOfficers.body;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import java.util.Map;
import org.concord.Callers;
import org.concord.Reported;
import org.concord.platform.OwnersEyes;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What the administration's pages say of what they cannot take, and what they show to whom. */
@QuarkusTest
class AdministrationPagesTest {
    private static final String SECRET_STORY = "A story that no administrator reads 7741.";

    private Desk desk;

    @BeforeEach
    void signIn() {
        desk = new Desk("administrator");
    }

    @Test
    void aRefusedOfficerKeepsWhatWasTypedButThePassword() {
        desk.opens("/officers/new");

        Response refused = desk.sends(
                "/officers/new",
                "name",
                "Half Typed",
                "email",
                "no address",
                "password",
                "too short",
                "wards",
                NORMANTON);

        assertThat(refused.statusCode()).isEqualTo(400);
        assertThat(refused.asString())
                .contains(
                        "<title>Error: Add an officer</title>",
                        "E-mail address must be an e-mail address, like name@example.org",
                        "Password must be between 12 and 200 characters",
                        "Choose at least one role",
                        "value=\"Half Typed\"",
                        "value=\"no address\"")
                .containsPattern("value=\"" + NORMANTON + "\" checked")
                .doesNotContain("too short");
    }

    @Test
    void nobodyChangesTheirOwnRoles() {
        Object own = OwnersEyes.value("SELECT id::text FROM officer WHERE email = 'administrator@demo.invalid'");
        desk.opens("/officers/" + own);

        Response refused = desk.sends("/officers/" + own + "/deactivation");

        assertThat(refused.statusCode()).isEqualTo(403);
    }

    @Test
    void whoeverWasFasterIsNotOverwrittenAndTheFormGoesOnAfterwards() {
        Map<String, Object> body = body("officer");
        String id = added(body);
        desk.opens("/officers/" + id + "/duties");
        Object[] duty = {"kind", "DEPUTY", "ward", NORMANTON, "validFrom", "2026-01-01"};
        SomeOfficers.put("/officers/" + id + "/duties", "{\"items\": []}")
                .then()
                .statusCode(200);

        Response stale = desk.sends("/officers/" + id + "/duties", duty);
        assertThat(stale.statusCode()).isEqualTo(412);
        assertThat(stale.asString()).contains("Somebody changed this meanwhile", "value=\"2026-01-01\"");

        assertThat(desk.sends("/officers/" + id + "/duties", duty).asString()).contains("Your change is saved.");
    }

    @Test
    void aDutyAndATurnThatCannotBeAreRefusedAtTheirFields() {
        String id = added(body("officer"));
        desk.opens("/officers/" + id + "/duties");
        assertThat(desk.sends(
                                "/officers/" + id + "/duties",
                                "kind",
                                "OFFICER",
                                "ward",
                                "E05015508",
                                "validFrom",
                                "+99999-01-01")
                        .asString())
                .contains("href=\"#validFrom\">First day must be a day");
        assertThat(desk.sends(
                                "/officers/" + id + "/duties",
                                "kind",
                                "OFFICER",
                                "ward",
                                "E05015508",
                                "validFrom",
                                "2026-01-01")
                        .asString())
                .contains("href=\"#ward\">Ward must be one of the officer");
        desk.opens("/rota?from=2045-05-01");
        Response late = desk.sends(
                "/rota",
                "officer",
                id,
                "kind",
                "OFFICER",
                "ward",
                NORMANTON,
                "from",
                "2045-05-03T18:00",
                "until",
                "2045-05-03T17:00");
        assertThat(late.asString())
                .contains("href=\"#until\">The end must be later than the beginning", "value=\"2045-05-03T18:00\"");
    }

    @Test
    void aWebhooksSecretIsShownOnce() {
        String id = added(body("officer"));
        desk.opens("/officers/" + id + "/channels");

        Response refused = desk.sends("/officers/" + id + "/channels", "email", "true", "webhook", "http://no.invalid");
        assertThat(refused.asString()).contains("href=\"#webhook\">Webhook address", "value=\"http://no.invalid\"");
        Response none = desk.sends("/officers/" + id + "/channels", "sms", "nonsense", "smsOn", "true");
        assertThat(none.asString()).contains("href=\"#sms\">Mobile number must be a phone number");
    }

    @Test
    void rulesThatAreNoneAreRefusedByPlaceAndOnlyWhatWasTriedIsPutIntoForce() {
        desk.opens("/alert-rules/change");

        Response noJson = desk.sends("/alert-rules/dry-runs", "document", "{\"rules\": [\n  oh dear");
        assertThat(noJson.statusCode()).isEqualTo(400);
        assertThat(noJson.asString()).contains("is no JSON at line 2", "oh dear");
        Response empty =
                desk.sends("/alert-rules/dry-runs", "document", "{\"rules\": [{\"name\": \"a\", \"ladder\": []}]}");
        assertThat(empty.asString()).contains("“rules › 1 › ladder” must have 1 to 10 rungs");
        Response unknown = desk.sends("/alert-rules/dry-runs", "document", "{\"rulez\": []}");
        assertThat(unknown.asString()).contains("rulez");
        int version = api("/alert-rules").path("version");
        Response untried = desk.sends(
                "/alert-rules/change", "document", api("/alert-rules").asString());
        assertThat(untried.asString()).contains("is not what was tried last");
        assertThat(api("/alert-rules").<Integer>path("version")).isEqualTo(version);
    }

    @Test
    void aRefusedContactAndPartnerKeepWhatWasTyped() {
        desk.opens("/contacts/new");
        assertThat(desk.sends("/contacts/new", "label", "Half a contact", "code", "lower")
                        .asString())
                .contains("Code must be a code such as POLICE_101", "value=\"Half a contact\"", "Enter an owner");
        desk.opens("/partners");
        assertThat(desk.sends("/partners", "name", "Half a partner", "code", "NO CODE")
                        .asString())
                .contains("Code must have 1 to 40", "value=\"Half a partner\"");
    }

    @Test
    void aCoordinatorLooksAndTriesButChangesNothing() {
        Desk coordinator = new Desk("coordinator");

        assertThat(coordinator.opens("").asString())
                .contains("An administrator makes the changes.")
                .doesNotContain("/console/administration/officers\"");
        assertThat(coordinator.opens("/rota").asString()).doesNotContain("Add a turn");
        assertThat(coordinator.opens("/deliveries").asString()).doesNotContain("Try again");
        assertThat(coordinator.opens("/alert-rules").asString()).contains("Try other rules", "In the order");
        coordinator.opens("/alert-rules/change");
        assertThat(coordinator
                        .sends(
                                "/alert-rules/dry-runs",
                                "document",
                                api("/alert-rules").asString())
                        .asString())
                .contains("What they would have changed last month")
                .doesNotContain("Put these rules into force");
        String id = added(body("officer"));
        assertThat(coordinator.opens("/officers/" + id + "/absences").asString())
                .doesNotContain("Add days off");
    }

    @Test
    void whatIsWrittenOfACaseIsOnNoneOfThesePages() {
        Map<String, Object> report = Reported.threatToLife();
        report.put("narrative", SECRET_STORY);
        Callers.anyone().body(report).post("/api/v1/reports").then().statusCode(201);
        desk.opens("/alert-rules/change");
        assertThat(desk.sends(
                                "/alert-rules/dry-runs",
                                "document",
                                api("/alert-rules").asString())
                        .asString())
                .doesNotContain(SECRET_STORY);
        for (String page : new String[] {"", "/deliveries", "/officers", "/rota", "/alert-rules"}) {
            assertThat(desk.opens(page).statusCode()).isEqualTo(200);
            assertThat(desk.opens(page).asString()).doesNotContain(SECRET_STORY);
        }
    }

    @Test
    void theFirstPageSaysWhatNeedsSomebody() {
        Map<String, Object> body = body("officer");
        body.put("name", "Aaa without a duty");
        added(body);

        assertThat(desk.opens("").asString()).contains("What needs you", "No duty is given to", "Aaa without a duty");
        assertThat(desk.opens("/reference").asString()).contains("RACE", "VERBAL_ABUSE");
    }
}
