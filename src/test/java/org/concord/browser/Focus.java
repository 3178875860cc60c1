package org.concord.browser;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import java.util.ArrayList;
import java.util.List;

/** Where the keyboard is on a page, and whether one can see it (WCAG 2.2: 2.1.2, 2.4.7 and 2.4.11). */
final class Focus {
    /** More than any page has places to stop at. */
    private static final int MOST_STOPS = 200;

    /** Looks again without the focus, and gives it back: what differs is how it is shown. */
    private static final String SEEN = """
            () => {
              const it = document.activeElement;
              if (!it || it === document.body) return 'nothing has the focus';
              const named = it.outerHTML.slice(0, 90);
              const choice = it.matches('input[type=radio],input[type=checkbox]') ? it.nextElementSibling : null;
              const look = () => [[it, null], ...(choice ? [[choice, '::before']] : [])].map(([of, part]) => {
                const style = getComputedStyle(of, part);
                return [style.outline, style.boxShadow, style.backgroundColor, style.borderColor, style.borderWidth,
                  style.textDecoration, style.color].join();
              }).join();
              const box = (choice ?? it).getClientRects()[0];
              if (!box) return 'out of sight: ' + named;
              const [x, y] = [box.x + Math.min(box.width / 2, 10), box.y + Math.min(box.height / 2, 10)];
              if (x < 0 || y < 0 || x > innerWidth || y > innerHeight) return 'outside of the window: ' + named;
              const on = document.elementFromPoint(x, y);
              if (!on || !(it.contains(on) || on.closest('label')?.control === it)) return 'covered: ' + named;
              const focused = look();
              it.blur();
              const without = look();
              it.focus({focusVisible: true, preventScroll: true});
              return focused === without ? 'looks as without focus: ' + named : '';
            }""";

    private static final String WHERE = """
            () => {
              const it = document.activeElement;
              return !it || it === document.body ? -1 : [...document.querySelectorAll('*')].indexOf(it);
            }""";

    private Focus() {}

    static void assertSeen(Page page) {
        assertThat(page.evaluate(SEEN)).as(page.url()).isEqualTo("");
    }

    /**
     * From the beginning of a page to its end and out of it, by Tab alone: at each stop one sees where one is, and nothing holds the keyboard.
     *
     * @return how many stops there were
     */
    static int walksThrough(Page page) {
        page.evaluate("() => { document.activeElement?.blur(); getSelection().removeAllRanges(); }");
        List<Integer> stops = new ArrayList<>();
        int first = next(page, "Tab");
        for (int at = first; at >= 0 && stops.size() < MOST_STOPS; at = next(page, "Tab")) {
            if (at == first && !stops.isEmpty()) {
                return stops.size(); // once around
            }
            if (stops.isEmpty() || at != stops.getLast()) {
                assertThat(stops).as("a stop that comes twice on " + page.url()).doesNotContain(at);
                assertSeen(page);
                stops.add(at);
            }
        }
        assertThat(stops).as("stops on " + page.url()).hasSizeBetween(1, MOST_STOPS - 1);
        return stops.size();
    }

    private static int next(Page page, String key) {
        page.keyboard().press(key);
        return ((Number) page.evaluate(WHERE)).intValue();
    }
}
