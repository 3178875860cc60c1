package org.concord.console;

import static org.assertj.core.api.Assertions.assertThat;

import io.restassured.response.Response;
import java.util.Arrays;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.concord.resident.Resident;

/** The queue as a browser without JavaScript has it: pages, and forms sent from them. */
record QueueAtPages(Resident browser) {
    private static final Pattern TOKEN = Pattern.compile("name=\"token\" value=\"([^\"]+)\"");
    private static final Pattern ROW = Pattern.compile("href=\"/console/cases/(CF-[0-9A-Z-]+)\"");

    static QueueAtPages of(String account) {
        return new QueueAtPages(Staff.browser(account));
    }

    Response list(String query) {
        return browser.look("/console/cases" + query);
    }

    /** Sent from the page of the queue. */
    Response sends(String path, Object... fields) {
        Matcher token = TOKEN.matcher(list("").asString());
        assertThat(token.find()).isTrue();
        return browser.sendTo(
                path,
                Stream.concat(Stream.of("token", token.group(1)), Arrays.stream(fields))
                        .toArray());
    }

    Response finds(String words, Object... filters) {
        return sends(
                "/console/cases/search",
                Stream.concat(Stream.of("q", words), Arrays.stream(filters)).toArray());
    }

    /** In the order of the page. */
    static List<String> references(Response page) {
        return ROW.matcher(page.asString())
                .results()
                .map(found -> found.group(1))
                .toList();
    }

    /** What stands in a tick: the reference and the version that is seen. */
    static String ticked(Response page, String reference) {
        Matcher tick = Pattern.compile("value=\"(" + reference + ":\\d+)\"").matcher(page.asString());
        assertThat(tick.find()).as(reference).isTrue();
        return tick.group(1);
    }
}
