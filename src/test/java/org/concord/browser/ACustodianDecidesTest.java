package org.concord.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.Media;
import io.quarkus.test.junit.QuarkusTest;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.concord.Callers;
import org.concord.casework.Identified;
import org.concord.platform.OwnersEyes;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** An officer needs to know who told us, a custodian opens it for a while, and the officer reads first how to reach them without danger. */
@QuarkusTest
class ACustodianDecidesTest {
    private static final String PASSWORD = "a long enough password";

    @RegisterExtension
    final Browser browser = new Browser();

    @ParameterizedTest
    @MethodSource("org.concord.browser.Device#ofStaff")
    void fromAskingToLooking(Device device) {
        Identified told = Identified.confidential();
        String wherever = "/console/cases/" + told.reference();
        Visitor officer = browser.visitor(device);
        officer.signsInAs("officer");
        officer.opens(wherever);
        officer.presses("Ask to see who told us");
        officer.page().locator("#purpose").fill("We have to visit them, and the thread is silent.");
        officer.presses("Ask a custodian");
        assertThat(officer.page().locator("main")).containsText("You have asked. A custodian decides");

        Visitor custodian = browser.visitor(device);
        custodian.signsInAs("custodian");
        Page room = custodian.page();
        assertThat(room.locator("h1")).hasText("Identity requests");
        custodian.opens("/console/identity-requests/" + waiting(told));
        custodian.chooses("approve", "yes");
        room.locator("#minutes").fill("15");
        custodian.presses("Decide");
        assertThat(room.locator("main")).containsText("It is open to whoever asked");

        officer.opens(wherever + "/identity-requests");
        officer.presses("See who told us");
        Page page = officer.page();
        assertThat(page.locator("main")).containsText(told.phone());
        assertThat(page.locator(".concord-safeguards")).containsText("ask for the library");
        page.emulateMedia(new Page.EmulateMediaOptions().setMedia(Media.PRINT));
        assertThat(page.locator(".concord-facts")).isHidden();
        assertThat(page.locator(".concord-only-print")).isVisible();
    }

    @ParameterizedTest
    @MethodSource("org.concord.browser.Device#ofStaff")
    void whoHasAnInboxFindsThereWhatWaits(Device device) {
        OwnersEyes.run("UPDATE identity_request SET state = 'LAPSED' WHERE state = 'PENDING'");
        Identified told = Identified.confidential();
        told.asked("officer");
        Visitor both = browser.visitor(device);
        both.opens("/sign-in");
        both.page().locator("#email").fill(officerAndCustodian());
        both.page().locator("#password").fill(PASSWORD);
        both.presses("Sign in");

        assertThat(both.page().locator("main")).containsText("Want to see who told us");
        both.presses(told.reference() + " Decide");
        both.chooses("approve", "no");
        both.page().locator("#reason").fill("Write in the thread first.");
        both.presses("Decide");

        assertThat(both.page().locator("main")).containsText("It stays closed");
        both.opens("/console");
        assertThat(both.page().locator("main")).not().containsText("Want to see who told us");
    }

    /** The address of one made up. */
    private static String officerAndCustodian() {
        String email = "both-" + UUID.randomUUID() + "@test.invalid";
        String id = Callers.as("administrator")
                .body(Map.of("email", email, "name", "Both", "password", PASSWORD, "roles", List.of("officer")))
                .post("/api/v1/officers")
                .then()
                .statusCode(201)
                .extract()
                .path("id");
        OwnersEyes.run("INSERT INTO officer_role (officer_id, role) VALUES (CAST(? AS uuid), 'custodian')", id);
        return email;
    }

    private static String waiting(Identified told) {
        return Callers.as("officer")
                .get("/api/v1/cases/" + told.reference() + "/identity-requests")
                .path("items[0].id");
    }
}
