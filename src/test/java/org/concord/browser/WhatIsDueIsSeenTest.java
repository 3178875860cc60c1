package org.concord.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Page;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.util.Map;
import org.concord.platform.TestClock;
import org.concord.tension.Calendar;
import org.concord.tension.Returns;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** An officer finds in the inbox what is due in tension; an analyst looks at the wards; an administrator at the counts. Every page passes axe. */
@QuarkusTest
class WhatIsDueIsSeenTest {
    @RegisterExtension
    final Browser browser = new Browser();

    @Inject
    TestClock clock;

    @ParameterizedTest
    @MethodSource("org.concord.browser.Device#ofStaff")
    void fromTheInboxToWhatIsDue(Device device) {
        Map<String, Object> event =
                Calendar.event("Seen again", Returns.day(clock, 0).minusDays(4).toString());
        Calendar.added("officer", Calendar.EVENTS, event);
        Visitor officer = browser.visitor(device);
        Page page = officer.page();
        officer.signsInAs("officer");
        officer.opens("/console");
        assertThat(page.locator("main")).containsText("Tension: what waits for you");
        page.locator("a[href='/console/tension/events#review']").click();
        assertThat(page.locator("#review")).isVisible();
        officer.opens("/console/tension/network?ward=E05015521&consent=CURRENT");
        assertThat(page.locator("#ward")).hasValue("E05015521");
        officer.opens("/console/tension/observations/new?ward=E05015521");
        assertThat(page.locator("#wards-E05015521")).isChecked();
    }

    @ParameterizedTest
    @MethodSource("org.concord.browser.Device#ofStaff")
    void whoLooksAfterTheServiceAndWhoReadsFigures(Device device) {
        Visitor administrator = browser.visitor(device);
        administrator.signsInAs("administrator");
        administrator.opens("/console/administration/counts");
        administrator.presses("Compare now");
        assertThat(administrator.page().locator("main")).containsText("The counts were compared.");
        Visitor analyst = browser.visitor(device);
        analyst.signsInAs("analyst");
        analyst.opens("/console/tension");
        assertThat(analyst.page().locator("main")).containsText("Normanton");
    }
}
