package org.concord.browser;

import com.microsoft.playwright.Page;
import java.util.List;

/**
 * Nothing may move by itself once it can be seen, or a thumb meets what it was not meant for: the cumulative layout shift
 * (https://web.dev/articles/cls) is 0. Only a script can look, so where those are off nothing is looked at; then nothing could move but by a
 * style or a picture that comes late, and that shows where they are on.
 */
final class LayoutShift {
    private static final String SHIFTS = EveryPage.script("layout-shift.js");

    private LayoutShift() {}

    /** What moved since the page was first drawn, each with how far; before anything else looks at the page, as that might move it. */
    static List<String> on(Page page) {
        return ((List<?>) page.evaluate(SHIFTS)).stream().map(String::valueOf).toList();
    }

    /** What moved until now was moved by our looking, and is not told the next time. */
    static void lookedUntilNow(Page page) {
        page.evaluate("""
                async () => {
                  const drawn = () => new Promise((done) => requestAnimationFrame(() => setTimeout(done)));
                  await drawn();
                  await drawn();
                  window.lookedUntil = performance.now();
                }""");
    }
}
