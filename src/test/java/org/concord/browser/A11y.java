package org.concord.browser;

import static org.assertj.core.api.Assertions.assertThat;

import com.deque.html.axecore.playwright.AxeBuilder;
import com.deque.html.axecore.results.AxeResults;
import com.deque.html.axecore.results.CheckedNode;
import com.deque.html.axecore.results.Rule;
import com.microsoft.playwright.Page;
import java.util.List;
import java.util.stream.Collectors;

/**
 * axe-core's rules for WCAG 2.2 A and AA (https://github.com/dequelabs/axe-core/blob/develop/doc/rule-descriptions.md), of which none may be
 * broken. They find perhaps half of what can be wrong; the rest is for people.
 * <p>
 * It works on the very page also where JavaScript is off: the page's own scripts do not run then, but what is evaluated from outside does, with
 * its promises. Only timers never fire, and axe, which puts each step off by a timer of 0 or 1 ms, would wait for ever. There such a timer is
 * made a promise; longer ones, all of them limits of axe's patience, stay silent. Nobody else on that page could notice.
 */
final class A11y {
    private static final List<String> WCAG_22_AA = List.of("wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa");
    private static final String PROMISES_FOR_TIMERS_WITHOUT_SCRIPTS = """
            () => {
              if (matchMedia('(scripting: none)').matches) {
                window.setTimeout = (task, delay = 0, ...rest) => {
                  if (delay <= 1) Promise.resolve().then(() => task(...rest));
                  return 0;
                };
              }
            }""";

    private A11y() {}

    static void assertNoViolations(Page page) {
        page.evaluate(PROMISES_FOR_TIMERS_WITHOUT_SCRIPTS);
        // The other mode gathers the results of frames of strange origins on a second page; there are none here.
        AxeResults results =
                new AxeBuilder(page).withTags(WCAG_22_AA).setLegacyMode(true).analyze();
        assertThat(results.isErrored())
                .as(() -> "axe: " + results.getErrorMessage())
                .isFalse();
        assertThat(results.getPasses()).as("rules that axe could apply").isNotEmpty();
        assertThat(results.getViolations())
                .withFailMessage(() -> page.url() + " is not for everybody:\n"
                        + results.getViolations().stream().map(A11y::told).collect(Collectors.joining("\n")))
                .isEmpty();
    }

    private static String told(Rule rule) {
        return "%s (%s): %s, see %s%s"
                .formatted(
                        rule.getId(),
                        rule.getImpact(),
                        rule.getHelp(),
                        rule.getHelpUrl(),
                        rule.getNodes().stream().map(A11y::told).collect(Collectors.joining()));
    }

    private static String told(CheckedNode node) {
        return "\n  %s: %s\n    %s"
                .formatted(
                        node.getTarget(),
                        node.getHtml(),
                        node.getFailureSummary().replace("\n", "\n    "));
    }
}
