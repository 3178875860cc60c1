package org.concord.browser;

import com.google.gson.Gson;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.CDPSession;
import com.microsoft.playwright.Frame;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.PlaywrightException;
import com.microsoft.playwright.Request;
import com.microsoft.playwright.Response;
import com.microsoft.playwright.options.AriaRole;
import java.net.URI;
import java.util.List;
import java.util.Map;
import org.assertj.core.api.SoftAssertions;
import org.jboss.logging.Logger;

/**
 * One person with one device. Every page that {@link #opens} and {@link #presses} lead to is photographed and inspected: axe, what
 * {@link EveryPage} asks, and that nothing on it moves by itself. What is particular to a page a test asks of {@link #page}, with Playwright's own words; they wait by themselves.
 */
final class Visitor {
    private static final Logger LOG = Logger.getLogger(Visitor.class);

    /** In milliseconds for each answer, as on a bad mobile connection. */
    private static final int LATENCY = 150;

    private static final int UNLIMITED = -1;

    /** More than any page has places to stop at. */
    private static final int MOST_STOPS = 150;

    private final BrowserContext visit;
    private final Device device;
    private final Page page;
    private final Traffic traffic;
    private final Screenshots screenshots;
    private int arrivals;
    private int status;

    Visitor(BrowserContext visit, Device device, Traffic traffic, Screenshots screenshots) {
        this.visit = visit;
        this.device = device;
        this.traffic = traffic;
        this.screenshots = screenshots;
        traffic.listenTo(visit);
        page = visit.newPage();
        page.onFrameNavigated(this::arrived);
        page.onResponse(this::answered);
        if (device.slowLine()) {
            slowDown(UNLIMITED);
        }
    }

    Page page() {
        return page;
    }

    /** Of the latest page; a form that is refused has one, too. */
    int status() {
        return status;
    }

    /** Types an address of the service, which begins with a slash. */
    void opens(String path) {
        page.navigate(path);
        inspects();
    }

    /** As one of the demonstration accounts; the part before {@code @demo.invalid}. */
    void signsInAs(String account) {
        opens("/sign-in");
        page.locator("#email").fill(account + "@demo.invalid");
        page.locator("#password").fill("demonstration");
        presses("Sign in");
    }

    /** Of the answers to a question. */
    void chooses(String name, String value) {
        page.locator("input[name=" + name + "][value=" + value + "]").check();
    }

    /** Presses the one button or link of exactly this accessible name, which leads to another page or another place on this one. */
    void presses(String name) {
        int before = arrivals;
        buttonOrLink(name).click();
        page.waitForCondition(() -> arrivals > before);
        page.waitForLoadState();
        inspects();
    }

    /** Goes there with the Tab key alone, as somebody does who has no mouse. */
    void tabsTo(Locator goal) {
        for (int steps = 0; steps < MOST_STOPS; steps++) {
            page.keyboard().press("Tab");
            if (Boolean.TRUE.equals(goal.evaluate("it => it === document.activeElement"))) {
                return;
            }
        }
        throw new AssertionError("the Tab key does not lead to " + goal + " on " + page.url());
    }

    /** Presses a key on what has the focus, which leads to another page. */
    void leavesWith(String key) {
        int before = arrivals;
        page.keyboard().press(key);
        page.waitForCondition(() -> arrivals > before);
        page.waitForLoadState();
        inspects();
    }

    /** Presses what leads away from the service. The other server is never reached; what it would have been asked is returned. */
    Request leavesBy(String name) {
        Request away = page.waitForRequest(
                request -> request.isNavigationRequest() && traffic.isStrange(request.url()),
                () -> buttonOrLink(name).click());
        traffic.allow(away);
        return away;
    }

    /** Looks at the present page, for instance after a script has changed it. */
    void inspects() {
        String url = page.url();
        List<String> moved = device.javaScript() ? LayoutShift.on(page) : List.of();
        screenshots.take(page, nameOf(page.url()));
        SoftAssertions.assertSoftly(softly -> {
            softly.assertThat(moved).as("what moved by itself on " + url).isEmpty();
            softly.check(() -> EveryPage.assertSound(page));
            softly.check(() -> A11y.assertNoViolations(page));
        });
        if (device.javaScript()) {
            LayoutShift.lookedUntilNow(page);
        }
    }

    /** For a test that expects some: what is taken here does not fail it. */
    List<String> takeFaults() {
        return traffic.takeFaults();
    }

    void showsWhereItFailed() {
        try {
            screenshots.take(page, "failed");
        } catch (PlaywrightException e) {
            LOG.warn("no screenshot of the failure", e);
        }
    }

    void goes() {
        visit.close();
    }

    private Locator buttonOrLink(String name) {
        return page.getByRole(
                        AriaRole.BUTTON,
                        new Page.GetByRoleOptions().setName(name).setExact(true))
                .or(page.getByRole(
                        AriaRole.LINK, new Page.GetByRoleOptions().setName(name).setExact(true)));
    }

    private void arrived(Frame frame) {
        if (frame.equals(page.mainFrame())) {
            arrivals++;
        }
    }

    private void answered(Response response) {
        if (response.request().isNavigationRequest() && response.frame().equals(page.mainFrame())) {
            status = response.status();
        }
    }

    /**
     * Styles come before the first drawing, and scripts, which have to be asked for twice, after it; a page comes in pieces, if it is large for the line.
     *
     * @param throughput in bytes a second
     */
    void slowDown(int throughput) {
        CDPSession tools = visit.newCDPSession(page);
        tools.send("Network.enable");
        Map<String, Object> line = Map.of(
                "offline", false, "latency", LATENCY, "downloadThroughput", throughput, "uploadThroughput", UNLIMITED);
        tools.send(
                "Network.emulateNetworkConditions", new Gson().toJsonTree(line).getAsJsonObject());
    }

    private static String nameOf(String url) {
        String path = URI.create(url).getPath();
        return path == null || path.equals("/") ? "start" : path;
    }
}
