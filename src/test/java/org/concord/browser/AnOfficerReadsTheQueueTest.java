package org.concord.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.concord.Callers.as;

import com.microsoft.playwright.Download;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import io.quarkus.test.junit.QuarkusTest;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import org.concord.Reported;
import org.concord.casework.Cases;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** An officer filters the queue, keeps what they see as a view, looks for words, and does one thing to several cases. Every page passes axe. */
@QuarkusTest
class AnOfficerReadsTheQueueTest {
    private static final Device USUAL_PHONE = new Device(390, true, "en-GB", false, false, false);

    @RegisterExtension
    final Browser browser = new Browser();

    @ParameterizedTest
    @MethodSource("org.concord.browser.Device#ofStaff")
    void fromTheListToTheViewTheSearchAndTheOutcome(Device device) {
        String grave = Cases.of(Reported.threatToLife());
        Map<String, Object> told = Reported.verbalAbuse();
        told.put("narrative", "An aardvark was painted on the wall.");
        String low = Cases.of(told);
        Visitor officer = browser.visitor(device);
        Page page = officer.page();
        signIn(officer);
        officer.opens("/console/cases?sort=received");
        assertThat(row(page, grave)).containsText("Critical");

        filters(page, device);
        page.locator("#severity-P1_CRITICAL").check();
        page.locator("#overdue").check();
        officer.presses("Apply filters");
        assertThat(page).hasURL(Pattern.compile("severity=P1_CRITICAL"));
        officer.presses("Remove the filter Overdue");
        assertThat(row(page, grave)).isVisible();
        assertThat(row(page, low)).hasCount(0);

        page.getByText("Keep this view").click();
        officer.inspects();
        String name = "Grave on " + device;
        page.locator("#name").fill(name);
        officer.presses("Keep");
        assertThat(page.locator("main")).containsText("Your view is kept.");
        officer.presses("All open");
        officer.presses(name);
        assertThat(page.locator(".concord-views [aria-current]")).containsText(name);
        officer.presses("Manage views");
        officer.presses("Change " + name);
        officer.presses("Remove this view");
        assertThat(page.locator("main")).not().containsText(name);

        officer.opens("/console/cases");
        page.locator("#q").fill("aardvark");
        officer.presses("Search");
        assertThat(page).hasURL(Pattern.compile("/console/cases/search$"));
        assertThat(row(page, low)).isVisible();
        officer.presses("Newest");
        row(page, low).locator("input").check();
        officer.presses("Assign");
        assertThat(page.locator("h1")).containsText("Assign 1 case");
        officer.presses("Assign 1 case");
        assertThat(page.locator(".govuk-error-summary")).containsText("Choose an officer");
        page.locator("#officerId").selectOption(Cases.idOf("officer"));
        officer.presses("Assign 1 case");
        assertThat(page.locator("h1")).containsText("1 of 1 done");
        officer.presses("Back to what was found");
        assertThat(row(page, low)).isVisible();

        officer.opens("/console/cases?ward=nowhere");
        org.assertj.core.api.Assertions.assertThat(officer.status()).isEqualTo(400);
        officer.presses("Clear filters");
        assertThat(page).hasURL(Pattern.compile("/console/cases$"));
    }

    /** On the narrowest phone, too, which every inspected page is made as narrow as. */
    @Test
    void aViewWithALongNamePushesNothingAside() {
        String view = as("officer")
                .body(Map.of("name", "W".repeat(100), "query", Map.of()))
                .post("/api/v1/case-views")
                .path("id");
        Visitor officer = browser.visitor(Device.PHONE);

        try {
            signIn(officer);
            assertThat(officer.page().locator(".concord-views")).containsText("WWW");
        } finally {
            as("officer").header("If-Match", "\"0\"").delete("/api/v1/case-views/" + view);
        }
    }

    @Test
    void theTableComesAsAFile() {
        Cases.received();
        Visitor officer = browser.visitor(Device.DESKTOP);
        signIn(officer);
        officer.opens("/console/cases");

        Download table = officer.page().waitForDownload(() -> button(officer.page(), "Download as a table")
                .click());

        org.assertj.core.api.Assertions.assertThat(table.suggestedFilename()).isEqualTo("cases.csv");
    }

    @Test
    void theKeyboardWalksOpensChoosesAndSearches() {
        Cases.received();
        Cases.received();
        Visitor officer = browser.visitor(Device.DESKTOP);
        Page page = officer.page();
        signIn(officer);
        officer.opens("/console/cases?sort=received");
        Locator links = page.locator("[data-case] a.concord-reference");

        press(page, "j");
        assertThat(links.nth(0)).isFocused();
        press(page, "j");
        assertThat(links.nth(1)).isFocused();
        press(page, "k");
        assertThat(links.nth(0)).isFocused();
        press(page, "x");
        assertThat(page.locator("[data-case] input").nth(0)).isChecked();
        assertThat(page.locator("[data-chosen-count]")).hasText("(1)");
        officer.inspects();
        page.locator("[data-choose-all]").check();
        assertThat(page.locator("[data-case] input").nth(1)).isChecked();

        press(page, "?");
        assertThat(page.locator("dialog")).isVisible();
        officer.inspects();
        press(page, "j");
        button(page, "Close").click();
        assertThat(page.locator("dialog")).isHidden();

        press(page, "/");
        assertThat(page.locator("#q")).isFocused();
        page.keyboard().type("j/k?");
        assertThat(page.locator("#q")).hasValue("j/k?");

        page.getByText("Keyboard shortcuts").first().click();
        page.getByLabel("Use these keys in this browser").uncheck();
        officer.inspects();
        page.reload();
        press(page, "j");
        assertThat(links.nth(0)).not().isFocused();
        page.getByText("Keyboard shortcuts").first().click();
        page.getByLabel("Use these keys in this browser").check();
        page.locator("h1").click();
        press(page, "j");
        press(page, "j");
        String second = links.nth(1).textContent();
        press(page, "o");
        assertThat(page).hasURL(Pattern.compile("/console/cases/" + second + "$"));
    }

    @Test
    void onAPhoneEachCaseIsACard() {
        Cases.of(Reported.threatToLife());
        Visitor officer = browser.visitor(USUAL_PHONE);
        signIn(officer);

        officer.opens("/console/cases");

        Locator first = officer.page().locator("[data-case]").first();
        assertThat(first).hasCSS("display", "block");
        assertThat(first).containsText("Normanton");
        officer.page().locator(".concord-filters__summary").click();
        officer.inspects();
    }

    /** The page of this service that takes longest to come, and whose columns are as wide as what is in them. */
    @Test
    void nothingMovesWhileTheListIsStillComing() {
        IntStream.range(0, 15).forEach(nth -> Cases.of(Reported.verbalAbuse()));

        Visitor officer = browser.visitor(Device.DESKTOP);
        officer.slowDown(60_000);

        signIn(officer);
    }

    /** At the door to which the queue leads whoever is not signed in. */
    private static void signIn(Visitor officer) {
        officer.opens("/console/cases");
        officer.page().locator("#email").fill("officer@demo.invalid");
        officer.page().locator("#password").fill("demonstration");
        officer.presses("Sign in");
        assertThat(officer.page()).hasURL(Pattern.compile("/console/cases$"));
    }

    /** Beside the list where there is room, folded above it where there is none. */
    private static void filters(Page page, Device device) {
        if (device.phone()) {
            page.locator(".concord-filters__summary").click();
        }
    }

    private static Locator row(Page page, String reference) {
        return page.locator("[data-case]").filter(new Locator.FilterOptions().setHasText(reference));
    }

    private static Locator button(Page page, String name) {
        return page.getByRole(
                AriaRole.BUTTON, new Page.GetByRoleOptions().setName(name).setExact(true));
    }

    private static void press(Page page, String key) {
        page.keyboard().press(key);
    }
}
