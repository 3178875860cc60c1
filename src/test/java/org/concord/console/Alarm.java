package org.concord.console;

import static org.assertj.core.api.Assertions.assertThat;
import static org.concord.Callers.as;

import io.restassured.response.Response;
import java.util.Map;
import org.concord.Reported;
import org.concord.casework.Cases;
import org.concord.resident.Resident;

/** A threat to somebody's life in Normanton, reported just now: its case, and the alert of it. */
public record Alarm(String reference, String id) {

    public static Alarm raised() {
        return of(Cases.of(Reported.threatToLife()), "officer");
    }

    /** In a ward that the demonstration officer of Normanton has nothing to do with. */
    static Alarm elsewhere() {
        Map<String, Object> report = Reported.threatToLife();
        report.put("place", Map.of("wardCode", "E05015513", "placeType", "STREET"));
        return of(Cases.of(report), "coordinator");
    }

    private static Alarm of(String reference, String seenBy) {
        String id = as(seenBy)
                .queryParam("limit", 200)
                .get("/api/v1/alerts")
                .path("items.find { it.caseReference == '" + reference + "' }.id");
        assertThat(id).as("the alert of " + reference).isNotNull();
        return new Alarm(reference, id);
    }

    public String page() {
        return "/console/alerts/" + id;
    }

    /** Presses the button on its page. */
    Response acknowledged(Resident browser) {
        return pressed(browser, page(), page() + "/acknowledgements");
    }

    /** Sends a form of a page somewhere, with the page's own token. */
    static Response pressed(Resident browser, String page, String action, Object... fields) {
        String token = browser.open(page).asString().replaceFirst("(?s).*name=\"token\" value=\"([^\"]+)\".*", "$1");
        Object[] all = new Object[fields.length + 2];
        all[0] = "token";
        all[1] = token;
        System.arraycopy(fields, 0, all, 2, fields.length);
        return browser.sendTo(action, all);
    }
}
