package org.concord.console;

import io.restassured.response.Response;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import org.concord.resident.Resident;

/** Somebody at the administration's pages, in a browser without JavaScript: sends a page's forms with all that they carry hidden. */
final class Desk {
    static final String ROOM = "/console/administration";

    private static final List<String> HIDDEN = List.of("token", "version", "once", "window", "tried");

    private final Resident browser;
    private String page = "";

    Desk(String account) {
        browser = Staff.browser(account);
    }

    /** @param path below the room */
    Response opens(String path) {
        return seen(browser.open(ROOM + path));
    }

    /** A form of the page that it looks at, and then the page that follows. */
    Response sends(String path, Object... namesAndValues) {
        List<Object> fields = new ArrayList<>(Arrays.asList(namesAndValues));
        List<Object> names = IntStream.range(0, fields.size())
                .filter(i -> i % 2 == 0)
                .mapToObj(fields::get)
                .toList();
        HIDDEN.stream().filter(name -> !names.contains(name)).forEach(name -> hidden(name)
                .ifPresent(value -> fields.addAll(List.of(name, value))));
        Response answer = browser.sendTo(ROOM + path, fields.toArray());
        return answer.statusCode() == 303
                ? seen(browser.open(answer.header("Location").replaceFirst("https?://[^/]+", "")))
                : seen(answer);
    }

    String at() {
        return browser.at();
    }

    Resident browser() {
        return browser;
    }

    /** What the page carries in its first hidden field of that name. */
    Optional<String> hidden(String name) {
        Matcher found = Pattern.compile("type=\"hidden\" name=\"" + name + "\" value=\"([^\"]*)\"")
                .matcher(page);
        return found.find() ? Optional.of(found.group(1)) : Optional.empty();
    }

    private Response seen(Response answer) {
        page = answer.asString();
        return answer;
    }
}
