package org.concord.browser;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.concord.browser.Device.DESKTOP;
import static org.concord.browser.Device.PHONE;
import static org.concord.browser.Device.USUAL_PHONE;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.PlaywrightException;
import com.microsoft.playwright.Request;
import com.microsoft.playwright.Route;
import io.quarkus.test.junit.QuarkusTest;
import java.time.Duration;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** The tests of pages are worth something: each fault that they should find is found, with and without JavaScript. */
@QuarkusTest
class BrowserTest {
    private static final String SOUND = """
            <!DOCTYPE html>
            <html lang="en" dir="ltr">
            <head><meta name="viewport" content="width=device-width"><title>Report</title></head>
            <body>
              <a href="#main" style="display: inline-block; padding: 4px">Skip to main content</a>
              <main id="main">
                <h1>Report</h1>
                <p>In danger? <a href="#main">Call 999</a> now.</p>
                <label style="padding: 8px"><input type="checkbox"> I was there</label>
                <label for="what">What happened?</label> <input id="what" style="height: 40px">
              </main>
            </body>
            </html>""";

    /** It comes once the page has been drawn. */
    private static final String LATE_NOTICE = """
            <div id="notice" style="display: flow-root"></div>
            <script>
              new PerformanceObserver(() => requestAnimationFrame(() => requestAnimationFrame(() => {
                document.getElementById('notice').innerHTML = '<p id="late" style="height: 200px">Late</p>';
              }))).observe({type: 'paint', buffered: true});
            </script>
            """;

    @RegisterExtension
    final Browser browser = new Browser();

    @ParameterizedTest
    @MethodSource("org.concord.browser.Device#every")
    void aSoundPagePasses(Device device) {
        Page page = shown(device, SOUND);

        EveryPage.assertSound(page);
        A11y.assertNoViolations(page);
    }

    static Stream<Arguments> faultsOfTheHouse() {
        return Stream.of(
                Arguments.of("<title>Report</title>", "", "no title"),
                Arguments.of(" lang=\"en\"", "", "no lang"),
                Arguments.of(" dir=\"ltr\"", "", "no dir"),
                Arguments.of("lang=\"en\"", "lang=\"ur\"", "dir=\"ltr\" with lang=\"ur\""),
                Arguments.of("<h1>Report</h1>", "", "0 headings of the first level"),
                Arguments.of("<main id=\"main\">", "<div id=\"main\">", "0 main parts"),
                Arguments.of("href=\"#main\" style", "href=\"#elsewhere\" style", "no skip link comes first"),
                Arguments.of("inline-block", "none", "the skip link is not seen"),
                Arguments.of("padding: 8px", "", "smaller than 24 by 24 pixels: <input type=\"checkbox\">"),
                Arguments.of("<h1>", "<p><a href=\"#main\">Alone</a></p><h1>", "smaller than 24 by 24 pixels: <a"),
                Arguments.of("height: 40px", "height: 40px; width: 400px", "on a screen of 320, because of <input"));
    }

    @ParameterizedTest
    @MethodSource("faultsOfTheHouse")
    void aFaultOfTheHouseIsFound(String sound, String broken, String complaint) {
        Page page = shown(DESKTOP.withoutJavaScript(), SOUND.replace(sound, broken));

        assertThatThrownBy(() -> EveryPage.assertSound(page)).hasMessageContaining(complaint);
    }

    @Test
    void aViolationIsToldWithItsRuleItsTargetAndHelp() {
        for (Device device : new Device[] {PHONE, PHONE.withoutJavaScript()}) {
            Page page = shown(device, SOUND.replace("<h1>", "<p style=\"color: #ccc\">faint</p><h1>"));

            assertThatThrownBy(() -> A11y.assertNoViolations(page))
                    .hasMessageContaining("color-contrast (serious)")
                    .hasMessageContaining("[p:nth-child(1)]: <p style=\"color: #ccc\">faint</p>")
                    .hasMessageContaining("https://dequeuniversity.com/rules/axe/");
        }
    }

    @Test
    void whatMovesByItselfIsFound() {
        for (Device device : new Device[] {PHONE, USUAL_PHONE, DESKTOP}) {
            Page page = shown(device, SOUND.replace("<h1>", LATE_NOTICE + "<h1>"));
            page.waitForSelector("#late");

            assertThat(LayoutShift.on(page))
                    .anySatisfy(
                            moved -> assertThat(moved).startsWith("moved by 0.").contains("<h1>Report</h1> from "));
        }
    }

    @Test
    void whatMovesByItselfFailsTheVisit() {
        Visitor resident = browser.visitor(PHONE);
        show(resident, SOUND.replace("<h1>", LATE_NOTICE + "<h1>"));
        resident.page().waitForSelector("#late");

        assertThatThrownBy(resident::inspects)
                .isInstanceOf(AssertionError.class)
                .hasMessageContaining("what moved by itself on ")
                .hasMessageContaining("<h1>Report</h1> from ");
    }

    @Test
    void whatAPersonMovesIsNoFault() {
        Page page = shown(
                PHONE,
                SOUND.replace(
                        "<h1>",
                        "<button style=\"padding: 8px\" onclick=\"this.style.height = '200px'\">More</button><h1>"));
        page.click("button");

        assertThat(LayoutShift.on(page)).isEmpty();
    }

    @Test
    void aSlowLineLetsAPageBeSeenBeforeItsScriptsHaveRun() {
        Visitor resident = browser.visitor(PHONE.onASlowLine());
        resident.opens("/report/safety");

        // Of the navigation: the first drawing came before the scripts had all been loaded.
        assertThat(resident.page().evaluate("""
                () => performance.getEntriesByName('first-paint')[0].startTime
                  < Math.max(...performance.getEntriesByType('resource').filter((file) => file.name.endsWith('.js'))
                      .map((file) => file.responseEnd))""")).isEqualTo(true);
    }

    @Test
    void scriptsAreOffWhereTheyShouldBeAlsoAfterTheInspection() {
        Page page = shown(
                PHONE.withoutJavaScript(),
                SOUND.replace(
                        "<h1>",
                        "<noscript><p>Without script</p></noscript><button style=\"padding: 8px\""
                                + " onclick=\"document.title = 'on'\">On</button><script>document.title = 'on'</script><h1>"));

        A11y.assertNoViolations(page);
        page.click("button");

        assertThat(page.title()).isEqualTo("Report");
        // Playwright's search by text passes over noscript, by its own choice.
        assertThat(page.isVisible("noscript p")).isTrue();
    }

    @Test
    void theInspectionLeavesTheKeyboardWhereItWas() {
        Page page = shown(DESKTOP, SOUND);

        EveryPage.assertSound(page);
        A11y.assertNoViolations(page);
        page.keyboard().press("Tab");

        assertThat(page.evaluate("document.activeElement.textContent")).isEqualTo("Skip to main content");
    }

    @Test
    void aPhoneFindsAPageThatForgetsToNameItsViewport() {
        Page page = shown(PHONE, SOUND.replaceAll("<meta[^>]*>", ""));

        assertThatThrownBy(() -> EveryPage.assertSound(page))
                .hasMessageContaining("980 pixels wide on a screen of 320");
    }

    @Test
    void aScriptThatNeverAnswersIsGivenUpAndHarmsNobodyElse() {
        Page page = shown(PHONE, SOUND);
        Watchdog impatient = Watchdog.over(Thread.currentThread(), Duration.ofSeconds(1));

        assertThatThrownBy(() -> page.evaluate("() => new Promise(() => {})")).isInstanceOf(PlaywrightException.class);
        impatient.close();

        EveryPage.assertSound(shown(PHONE, SOUND));
    }

    @Test
    void aPageThatAsksAnotherServerIsFound() {
        Visitor resident = browser.visitor(DESKTOP);

        show(resident, SOUND.replace("<h1>", "<img src=\"http://192.0.2.7/pixel.png\" alt=\"\"><h1>"));

        assertThat(resident.takeFaults()).singleElement().asString().endsWith(": http://192.0.2.7/pixel.png");
    }

    @Test
    void aMissingFileAnErrorInAScriptAndOneInTheConsoleAreFound() {
        Visitor resident = browser.visitor(DESKTOP);

        show(
                resident,
                SOUND.replace(
                        "<h1>",
                        "<img src=\"/none.png\" alt=\"\"><script>console.error('a word')</script><script>nobody()</script><h1>"));

        assertThat(resident.takeFaults())
                .hasSize(3)
                .anyMatch(fault -> fault.matches("404 for GET .*/none.png"))
                .contains("in the console: a word")
                .anyMatch(fault -> fault.contains("nobody is not defined"));
    }

    @Test
    void whereAVisitorLeavesToIsKnownAndNeverReached() {
        Visitor resident = browser.visitor(PHONE.withoutJavaScript());
        show(resident, SOUND.replace("#main\">Call 999", "https://weather.invalid/today\">Exit"));

        Request away = resident.leavesBy("Exit");

        assertThat(away.url()).isEqualTo("https://weather.invalid/today");
        assertThat(resident.takeFaults()).isEmpty();
    }

    @Test
    void aPressedLinkLeadsToAPageThatIsInspected() {
        Visitor resident = browser.visitor(PHONE.withoutJavaScript());
        resident.page().route("**/next", route -> answer(route, SOUND.replace(" dir=\"ltr\"", ""), 422));
        show(resident, SOUND.replace("#main\">Call 999", "/next\">Next"));

        assertThatThrownBy(() -> resident.presses("Next"))
                .isInstanceOf(AssertionError.class)
                .hasMessageContaining("/next")
                .hasMessageContaining("no dir");
        assertThat(resident.status()).isEqualTo(422);
    }

    @Test
    void theServiceHearsTheVisitorsLanguage() {
        Visitor resident = browser.visitor(PHONE.in("pl"));

        Request asked = resident.page().waitForRequest("**/", () -> resident.opens("/"));

        assertThat(asked.headerValue("Accept-Language")).isEqualTo("pl");
        assertThat(resident.status()).isEqualTo(200);
    }

    private Page shown(Device device, String html) {
        Visitor visitor = browser.visitor(device);
        show(visitor, html);
        return visitor.page();
    }

    /** As a page of the service, which it does not have. */
    private static void show(Visitor visitor, String html) {
        visitor.page().route("**/planted", route -> answer(route, html, 200));
        visitor.page().navigate("/planted");
    }

    private static void answer(Route route, String html, int status) {
        route.fulfill(new Route.FulfillOptions()
                .setStatus(status)
                .setContentType("text/html; charset=utf-8")
                .setBody(html));
    }
}
