package org.concord.tension;

import static org.concord.Callers.as;

import io.restassured.path.json.JsonPath;
import io.restassured.response.Response;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.HashMap;
import java.util.Map;
import org.concord.platform.TestClock;
import org.jspecify.annotations.Nullable;

/** Weekly returns over HTTP. Each test signs weeks of its own: a signature stays. */
public final class Returns {
    public static final String PATH = "/api/v1/tension/weekly-return";

    private Returns() {}

    /** The day so many weeks ago. */
    public static LocalDate day(TestClock clock, int weeksAgo) {
        return LocalDate.ofInstant(clock.instant(), ZoneId.of("Europe/London")).minusWeeks(weeksAgo);
    }

    public static String week(TestClock clock, int weeksAgo) {
        return IsoWeek.name(day(clock, weeksAgo));
    }

    public static Response read(String account, String week) {
        return as(account).queryParam("week", week).get(PATH);
    }

    public static JsonPath of(String week) {
        return read("coordinator", week).then().statusCode(200).extract().jsonPath();
    }

    public static Response sign(String week, @Nullable String remarks) {
        Map<String, Object> body = new HashMap<>();
        body.put("week", week);
        body.put("remarks", remarks);
        return as("coordinator").body(body).post(PATH + "/signatures");
    }
}
