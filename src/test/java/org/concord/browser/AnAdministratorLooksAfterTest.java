package org.concord.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.FilePayload;
import io.quarkus.test.junit.QuarkusTest;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.UUID;
import java.util.regex.Pattern;
import org.concord.place.SquareCity;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** An administrator takes on an officer, gives them a duty and days off, tries other alert rules and looks through every part. Every page passes axe. */
@QuarkusTest
class AnAdministratorLooksAfterTest {
    private static final String ROOM = "/console/administration";

    @RegisterExtension
    final Browser browser = new Browser();

    @ParameterizedTest
    @MethodSource("org.concord.browser.Device#ofStaff")
    void fromANewOfficerToTheirDaysOff(Device device) {
        Visitor administrator = browser.visitor(device);
        Page page = administrator.page();
        administrator.signsInAs("administrator");
        administrator.opens(ROOM);
        administrator.presses("Officers");
        administrator.presses("Add an officer");
        administrator.presses("Add this officer");
        assertThat(page).hasTitle("Error: Add an officer");
        page.locator("#name").fill("Jo of the Browser");
        page.locator("#email").fill("browser-" + UUID.randomUUID() + "@test.invalid");
        page.locator("#password").fill("a long enough password");
        page.locator("#roles-officer").check();
        page.locator("#wards-E05015521").check();
        administrator.presses("Add this officer");
        assertThat(page.locator("main")).containsText("Your change is saved.");

        administrator.presses("Duties");
        page.locator("#kind").selectOption("OFFICER");
        administrator.presses("Add this duty");
        assertThat(page).hasTitle("Error: Duties");
        page.locator("#ward").selectOption("E05015521");
        page.locator("#validFrom").fill("2026-01-01");
        administrator.presses("Add this duty");
        assertThat(page.locator("table")).containsText("Normanton");

        administrator.presses("Jo of the Browser");
        administrator.presses("Days off");
        page.locator("#from").fill("2031-03-03");
        page.locator("#until").fill("2031-03-10");
        administrator.presses("Add these days off");
        assertThat(page.locator("table")).containsText("10 March 2031");
        administrator.presses("Jo of the Browser");
        administrator.presses("How they are told");
        page.locator("#sms").fill("07700900123");
        administrator.presses("Save");
        administrator.presses("Jo of the Browser");
        administrator.presses("Change");
        administrator.presses("Back to the officer");
        administrator.presses("Deactivate this officer");
        assertThat(page.locator("main")).containsText("This officer is not active");
    }

    @ParameterizedTest
    @MethodSource("org.concord.browser.Device#ofStaff")
    void throughEveryOtherPart(Device device) {
        Visitor administrator = browser.visitor(device);
        Page page = administrator.page();
        administrator.signsInAs("administrator");
        for (String part : List.of(
                "/rota",
                "/contacts",
                "/contacts/new",
                "/reply-templates",
                "/reply-templates/new",
                "/reference",
                "/bank-holidays",
                "/boundaries",
                "/postcodes",
                "/deliveries")) {
            administrator.opens(ROOM + part);
        }
        administrator.opens(ROOM + "/postcodes");
        administrator.presses("Send this file");
        assertThat(page).hasTitle("Error: Postcodes");
        administrator.opens(ROOM + "/boundaries");
        page.locator("#file").setInputFiles(new FilePayload("wards.geojson", "application/geo+json", wards()));
        administrator.presses("Send this file");
        assertThat(page.locator("#change")).containsText("18 wards from 4 May 2023");

        administrator.opens(ROOM + "/alert-rules");
        administrator.presses("Change the rules");
        administrator.presses("Try these rules");
        assertThat(page.locator("#result")).isVisible();
        administrator.presses("Put these rules into force");
        assertThat(page).hasURL(Pattern.compile("/alert-rules\\?done=saved$"));
        administrator.presses("Earlier rules");
        administrator.presses("begin with version 0");

        administrator.opens(ROOM + "/partners");
        page.locator("#name").fill("Browser partner");
        page.locator("#code").fill("b-" + UUID.randomUUID());
        administrator.presses("Take up this partner");
        administrator.presses("Code mapping");
        page.locator("#document").fill("{}");
        administrator.presses("Save");
        assertThat(page).hasTitle("Error: Code mapping");
        administrator.presses("Browser partner");
        administrator.presses("Issue a token");
        assertThat(page.locator(".concord-secret")).isVisible();
        administrator.presses("I have copied it");
        assertThat(page.locator("table")).containsText("In use until it runs out");
    }

    private static byte[] wards() {
        return SquareCity.geoJson().getBytes(StandardCharsets.UTF_8);
    }
}
