package org.concord.console;

import io.restassured.response.Response;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.concord.resident.Resident;

/** The form of a page, as a browser without JavaScript sends it: with what is hidden in it, to where it says. */
public final class ActForm {
    private static final Pattern HIDDEN = Pattern.compile("<input type=\"hidden\" name=\"(\\w+)\" value=\"([^\"]*)\">");
    private static final Pattern TO = Pattern.compile("<form [^>]*action=\"(/console/[^\"]*)\" method=\"post\"");

    private final Resident browser;
    private final String path;
    private final Map<String, String> hidden = new LinkedHashMap<>();

    private ActForm(Resident browser, String path, String page) {
        this.browser = browser;
        this.path = path;
        HIDDEN.matcher(page).results().forEach(found -> hidden.putIfAbsent(found.group(1), found.group(2)));
    }

    /** The first form of a page. */
    static ActForm on(Resident browser, String page) {
        return of(browser, page, browser.look(page).asString());
    }

    /** The same of a page that is looked at already, such as one on which a form was refused. */
    static ActForm of(Resident browser, String page, String html) {
        String main = html.substring(Math.max(0, html.indexOf("<main")));
        String to = TO.matcher(main)
                .results()
                .map(found -> found.group(1))
                .findFirst()
                .orElse(page);
        return new ActForm(browser, to, main);
    }

    String hidden(String name) {
        return hidden.get(name);
    }

    /** Follows nothing. What is named here takes the place of what is hidden. */
    Response send(Object... namesAndValues) {
        return sendTo(path, namesAndValues);
    }

    /** The same to where another form of the page leads; what is hidden in all of them goes with it. */
    Response sendTo(String to, Object... namesAndValues) {
        Map<String, String> others = new LinkedHashMap<>(hidden);
        List<Object> all = new ArrayList<>(List.of(namesAndValues));
        for (int i = 0; i < namesAndValues.length; i += 2) {
            others.remove((String) namesAndValues[i]);
        }
        others.forEach((name, value) -> {
            all.add(name);
            all.add(value);
        });
        return browser.sendTo(to, all.toArray());
    }
}
