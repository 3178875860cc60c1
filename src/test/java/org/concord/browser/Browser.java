package org.concord.browser;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import io.restassured.RestAssured;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.extension.AfterEachCallback;
import org.junit.jupiter.api.extension.BeforeEachCallback;
import org.junit.jupiter.api.extension.ExtensionContext;

/**
 * Gives a {@code @QuarkusTest} a real browser: {@code @RegisterExtension final Browser browser = new Browser();}. All tests share one
 * process; each visitor has cookies, cache and storage of their own, which end with the test. Where there is no browser, the test is skipped.
 * <p>
 * A test fails, whatever it asserts, if a page asked another server for anything, lacked a file, or wrote an error to the console.
 */
final class Browser implements BeforeEachCallback, AfterEachCallback {
    /** Nothing in Playwright ends by itself the wait for a script that never answers. */
    private static final Duration LONGEST_TEST = Duration.ofMinutes(5);

    private final List<Visitor> visitors = new ArrayList<>();
    private @Nullable Chromium chromium;
    private @Nullable Screenshots screenshots;
    private @Nullable Watchdog watchdog;

    /** Somebody who comes for the first time, with this device. */
    Visitor visitor(Device device) {
        String service = RestAssured.baseURI + ":" + RestAssured.port;
        Visitor visitor = new Visitor(chromium.visit(service, device), device, Traffic.to(service), screenshots);
        visitors.add(visitor);
        return visitor;
    }

    @Override
    public void beforeEach(ExtensionContext test) {
        chromium = Chromium.sharedBy(test).orElse(null);
        assumeTrue(chromium != null, "no Chromium on this machine");
        screenshots = Screenshots.of(test);
        watchdog = Watchdog.over(Thread.currentThread(), LONGEST_TEST);
    }

    @Override
    public void afterEach(ExtensionContext test) {
        if (watchdog == null) {
            return;
        }
        watchdog.close();
        if (test.getExecutionException().isPresent()) {
            visitors.forEach(Visitor::showsWhereItFailed);
        }
        List<String> faults = visitors.stream()
                .flatMap(visitor -> visitor.takeFaults().stream())
                .toList();
        visitors.forEach(Visitor::goes);
        assertThat(faults).as("what went wrong behind the pages").isEmpty();
    }
}
