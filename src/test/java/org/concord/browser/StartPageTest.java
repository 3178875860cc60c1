package org.concord.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import io.quarkus.test.junit.QuarkusTest;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The first page that anybody sees. */
@QuarkusTest
class StartPageTest {
    @RegisterExtension
    final Browser browser = new Browser();

    @ParameterizedTest
    @MethodSource("org.concord.browser.Device#every")
    void everybodyFindsTheEmergencyNumberAtOnce(Device device) {
        Visitor resident = browser.visitor(device);

        resident.opens("/");

        assertThat(resident.page().getByText("Call 999 if somebody")).isInViewport();
    }

    @ParameterizedTest
    @MethodSource("org.concord.browser.Device#every")
    void theKeyboardSkipsToTheMainPart(Device device) {
        Visitor resident = browser.visitor(device);
        resident.opens("/");

        resident.page().keyboard().press("Tab");
        resident.page().keyboard().press("Enter");

        assertThat(resident.page().locator("main")).isFocused();
    }
}
