package org.concord.resident;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;

import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.concord.Slip;

/** A browser without JavaScript: keeps cookies, follows redirects, sends the forms it was given. */
public final class Resident {
    private static final Pattern TOKEN = Pattern.compile("(?<=name=\"token\" value=\")[^\"]*");
    private static final Pattern REFERENCE = Pattern.compile("CR-\\d\\d-[0-9A-Z]{5}-[0-9A-Z]{5}");
    private static final Pattern RECEIPT = Pattern.compile("\\d{4}-\\d{4}-\\d{4}-\\d{4}");

    private final Map<String, String> cookies = new LinkedHashMap<>();
    private String token = "";
    private String at = "/";

    /** Looks at a page, and at the one it leads on to. */
    public Response open(String path) {
        return seen(path, request().get(path));
    }

    /** Sends the form of the page that it looks at, and looks at the page that follows. */
    public Response answer(Object... namesAndValues) {
        return seen(at, sent(namesAndValues));
    }

    /** Sends it and looks at nothing more. */
    public Response sent(Object... namesAndValues) {
        return posted(token, namesAndValues);
    }

    /** Looks at an address and follows nothing; what page it is on does not change. */
    public Response look(String path) {
        return keep(request().get(path));
    }

    /** Sends what no page of ours asked for; what page it is on does not change. */
    public Response sendTo(String path, Object... namesAndValues) {
        return keep(form(namesAndValues).post(path));
    }

    Response posted(String withToken, Object... namesAndValues) {
        return keep(form(namesAndValues).formParam("token", withToken).post(at));
    }

    private RequestSpecification form(Object... namesAndValues) {
        RequestSpecification request = request().contentType("application/x-www-form-urlencoded; charset=UTF-8");
        for (int i = 0; i < namesAndValues.length; i += 2) {
            request.formParam((String) namesAndValues[i], namesAndValues[i + 1]);
        }
        return request;
    }

    /** Where it is. */
    public String at() {
        return at;
    }

    String token() {
        return token;
    }

    public Map<String, String> cookies() {
        return cookies;
    }

    private RequestSpecification request() {
        return given().redirects().follow(false).cookies(cookies).accept("text/html");
    }

    private Response seen(String path, Response answer) {
        keep(answer);
        at = path;
        Response page = answer;
        for (int hops = 0; page.statusCode() == 303 && page.header("Location").contains("localhost"); hops++) {
            assertThat(hops).isLessThan(5);
            at = page.header("Location").replaceFirst("https?://[^/]+", "");
            page = keep(request().get(at));
        }
        Matcher found = TOKEN.matcher(page.asString());
        if (found.find()) {
            token = found.group();
        }
        return page;
    }

    private Response keep(Response answer) {
        answer.getDetailedCookies().forEach(cookie -> {
            if (cookie.getMaxAge() == 0) {
                cookies.remove(cookie.getName());
            } else {
                cookies.put(cookie.getName(), cookie.getValue());
            }
        });
        return answer;
    }

    /** What the forms of a page carry. */
    public static String tokenOf(Response page) {
        return found(TOKEN, page);
    }

    /** A report's reference, as a page shows it. */
    public static String referenceOf(Response page) {
        return found(REFERENCE, page);
    }

    /** What the page shows that thanks for a report. */
    public static Slip slipOf(Response done) {
        return new Slip(referenceOf(done), found(RECEIPT, done));
    }

    private static String found(Pattern pattern, Response page) {
        Matcher matcher = pattern.matcher(page.asString());
        assertThat(matcher.find()).as(page.asString()).isTrue();
        return matcher.group();
    }

    /** Comes back with a slip, to the report's page. */
    public static Resident with(Slip slip) {
        Resident resident = new Resident();
        resident.open("/follow-up");
        resident.answer("reference", slip.reference(), "receipt", slip.receipt());
        assertThat(resident.at()).isEqualTo("/follow-up/report");
        return resident;
    }

    /** From the start to the check of all answers: an insult in Normanton, told by nobody in particular. */
    public static Resident atTheCheck(String narrative) {
        Resident resident = new Resident();
        resident.open("/report");
        resident.answer("danger", "no");
        resident.answer("kind", "HATE_INCIDENT");
        resident.answer("age", "ADULT");
        resident.answer("role", "VICTIM");
        resident.answer("narrative", narrative);
        resident.answer("precision", "UNKNOWN");
        resident.answer("place", "bus stop", "ward", "E05015521");
        resident.answer("placeType", "STREET");
        resident.answer("type", "VERBAL_ABUSE", "type", "INTIMIDATION");
        resident.answer("why", "RACE");
        resident.answer("injury", "NONE");
        resident.answer("ongoing", "no");
        resident.answer();
        resident.answer("toldPolice", "no");
        resident.answer("identity", "ANONYMOUS");
        resident.answer("police", "WITHOUT_IDENTITY", "partner", "HOUSING");
        assertThat(resident.at()).isEqualTo("/report/evidence");
        resident.open("/report/check");
        assertThat(resident.at()).isEqualTo("/report/check");
        return resident;
    }
}
