package org.concord.browser;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.gson.Gson;
import com.google.gson.JsonObject;
import com.microsoft.playwright.CDPSession;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ViewportSize;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;

/**
 * What the house asks of every page over and above WCAG: a title, a language and its direction, one heading and one main part, a link that
 * skips to it and is first, targets that a trembling thumb can hit, and no scrolling sideways on the narrowest phone.
 */
final class EveryPage {
    /** WCAG 2.2, 1.4.10: as wide as 1280 pixels magnified four times. */
    private static final int NARROWEST = 320;

    private static final String RULES = script("every-page.js");
    private static final String WIDTH = script("too-wide.js");
    private static final String SKIP_LINK = script("skip-link.js");

    private EveryPage() {}

    static void assertSound(Page page) {
        assertThat(Stream.of(told(page.evaluate(RULES)), unseenSkipLink(page), tooWide(page))
                        .flatMap(complaints -> complaints))
                .as(page.url())
                .isEmpty();
    }

    /** It only looks focused: real focus, even when given back, would change where the keyboard goes next. */
    private static Stream<String> unseenSkipLink(Page page) {
        if (page.locator("a[href]").count() == 0) {
            return Stream.of();
        }
        CDPSession tools = page.context().newCDPSession(page);
        try {
            tools.send("DOM.enable");
            tools.send("CSS.enable");
            JsonObject root = tools.send("DOM.getDocument").getAsJsonObject("root");
            JsonObject link =
                    tools.send("DOM.querySelector", json(Map.of("nodeId", root.get("nodeId"), "selector", "a[href]")));
            tools.send(
                    "CSS.forcePseudoState",
                    json(Map.of(
                            "nodeId",
                            link.get("nodeId"),
                            "forcedPseudoClasses",
                            List.of("focus", "focus-visible", "focus-within"))));
            return told(page.evaluate(SKIP_LINK));
        } finally {
            tools.detach();
        }
    }

    private static JsonObject json(Map<String, Object> fields) {
        return new Gson().toJsonTree(fields).getAsJsonObject();
    }

    private static Stream<String> tooWide(Page page) {
        ViewportSize usual = page.viewportSize();
        page.setViewportSize(NARROWEST, usual.height);
        try {
            return told(page.evaluate(WIDTH, NARROWEST));
        } finally {
            page.setViewportSize(usual.width, usual.height);
        }
    }

    private static Stream<String> told(Object complaints) {
        return ((List<?>) complaints).stream().map(String::valueOf);
    }

    static String script(String name) {
        try (InputStream in = EveryPage.class.getResourceAsStream("/browser/" + name)) {
            return new String(Objects.requireNonNull(in, name).readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
