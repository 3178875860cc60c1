package org.concord.browser;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.ConsoleMessage;
import com.microsoft.playwright.Request;
import com.microsoft.playwright.Response;
import com.microsoft.playwright.WebSocket;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

/** Listens to what one visitor's pages ask for and complain about. */
final class Traffic {
    private static final Set<String> BELONGS_TO_THE_PAGE = Set.of("stylesheet", "script", "image", "font", "manifest");

    private final String origin;
    private final List<String> strangers = new ArrayList<>();
    private final List<String> complaints = new ArrayList<>();

    private Traffic(String origin) {
        this.origin = origin;
    }

    static Traffic to(String origin) {
        return new Traffic(origin);
    }

    void listenTo(BrowserContext visit) {
        visit.onRequest(this::asked);
        visit.onResponse(this::answered);
        visit.onConsoleMessage(this::said);
        visit.onWebError(error -> complaints.add("error in a script: " + error.error()));
        visit.onPage(page -> page.onWebSocket(this::opened));
    }

    /** Whether asking for this address leaves the service. */
    boolean isStrange(String url) {
        return !url.equals(origin)
                && !url.startsWith(origin + "/")
                && Stream.of("data:", "blob:", "about:").noneMatch(url::startsWith);
    }

    /** The visitor meant to go there. */
    void allow(Request request) {
        strangers.remove(request.url());
    }

    /** What went wrong since this was asked last. */
    List<String> takeFaults() {
        List<String> faults = Stream.concat(
                        strangers.stream().map(url -> "asked another server than " + origin + ": " + url),
                        complaints.stream())
                .toList();
        strangers.clear();
        complaints.clear();
        return faults;
    }

    private void asked(Request request) {
        if (isStrange(request.url())) {
            strangers.add(request.url());
        }
    }

    private void opened(WebSocket socket) {
        if (isStrange(socket.url().replaceFirst("^ws", "http"))) {
            strangers.add(socket.url());
        }
    }

    private void answered(Response response) {
        Request request = response.request();
        boolean missing = response.status() >= 400 && BELONGS_TO_THE_PAGE.contains(request.resourceType());
        if (missing || response.status() >= 500) {
            complaints.add(response.status() + " for " + request.method() + " " + response.url());
        }
    }

    private void said(ConsoleMessage message) {
        // A page that refuses what somebody typed is such a “failure” too; files that are missing are found in the
        // answers.
        if (message.type().equals("error") && !message.text().startsWith("Failed to load resource")) {
            complaints.add("in the console: " + message.text());
        }
    }
}
