package org.concord.gazetteer;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.greaterThan;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasItems;
import static org.hamcrest.Matchers.not;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.stream.Stream;
import org.concord.Callers;
import org.concord.place.WorkingTime;
import org.concord.platform.DataKeys;
import org.concord.platform.OwnersEyes;
import org.concord.platform.Refused;
import org.concord.platform.SealedDetail;
import org.concord.platform.TestClock;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** In years of which nothing was listed before. */
@QuarkusTest
class BankHolidayResourceTest {
    private static final String PATH = "/api/v1/bank-holidays";

    /** As gov.uk/bank-holidays.json writes it; the days are made up. */
    private static final String FILE = """
            {"england-and-wales": {"division": "england-and-wales", "events": [
               {"title": "New Year’s Day", "date": "2071-01-01", "notes": "", "bunting": true},
               {"title": "Boxing Day", "date": "2071-12-28", "notes": "Substitute day", "bunting": true},
               {"title": "New Year’s Day", "date": "2072-01-01", "notes": "", "bunting": true}]},
             "scotland": {"division": "scotland", "events": [{"title": "2nd January", "date": "2071-01-02", "notes": "", "bunting": true}]},
             "northern-ireland": {"division": "northern-ireland", "events": []}}""";

    @Inject
    WorkingTime workingTime;

    @Inject
    DataKeys keys;

    @Inject
    TestClock clock;

    @AfterEach
    void asBefore() {
        clock.reset();
        OwnersEyes.run("DELETE FROM bank_holiday WHERE extract(year FROM day) > 2060");
    }

    private static String etag() {
        return Callers.as("officer").get(PATH).then().statusCode(200).extract().header("ETag");
    }

    private static Response put(String body) {
        return Callers.as("administrator").header("If-Match", etag()).body(body).put(PATH);
    }

    private static String events(String events) {
        return "{\"england-and-wales\": {\"division\": \"england-and-wales\", \"events\": [" + events + "]}}";
    }

    private static int recorded() {
        return ((Number) OwnersEyes.value("SELECT count(*) FROM audit_entry WHERE action = 'bank-holidays-changed'"))
                .intValue();
    }

    @Test
    void thoseWhoAreListedAreShownByTheirDays() {
        Callers.as("coordinator")
                .get(PATH)
                .then()
                .statusCode(200)
                .body("division", equalTo("england-and-wales"))
                .body("items.size()", greaterThan(100))
                .body("items.date", hasItems("2014-01-01", "2026-12-28", "2030-12-26"))
                .body("items.find { it.date == '2026-12-28' }.title", equalTo("Boxing Day (substitute day)"));
    }

    @Test
    void theYearsOfTheFileAreReplacedAndOthersStay() {
        int before = recorded();
        put(FILE)
                .then()
                .statusCode(200)
                .header("ETag", etag())
                .body("items.date", hasItems("2014-01-01", "2071-01-01", "2071-12-28", "2072-01-01"))
                .body("items.date", not(hasItem("2071-01-02")));
        put(events("{\"title\": \" Jubilee \", \"date\": \"2071-06-02\"}"))
                .then()
                .statusCode(200)
                .body("items.findAll { it.date >= '2071' }.date", contains("2071-06-02", "2072-01-01"))
                .body("items.find { it.date == '2071-06-02' }.title", equalTo("Jubilee"))
                .body("items.date", hasItem("2026-12-28"));
        assertThat(recorded()).isEqualTo(before + 2);
        assertThat(SealedDetail.newest(keys, "bank-holidays-changed", "bank-holidays"))
                .contains("2071-12-28", "2071-06-02")
                .doesNotContain("2072", "2026");
    }

    @Test
    void workingTimeKnowsAtOnceHereAndWithinAMinuteElsewhere() {
        Instant noon = Instant.parse("2071-06-02T11:00:00Z"); // a Tuesday
        assertThat(workingTime.calendar().isWorking(noon)).isTrue();
        put(events("{\"title\": \"Jubilee\", \"date\": \"2071-06-02\"}")).then().statusCode(200);
        assertThat(workingTime.calendar().isWorking(noon)).isFalse();
        OwnersEyes.run("DELETE FROM bank_holiday WHERE day = '2071-06-02'"); // as another replica would
        assertThat(workingTime.calendar().isWorking(noon)).isFalse();
        clock.advance(Duration.ofSeconds(60));
        assertThat(workingTime.calendar().isWorking(noon)).isTrue();
    }

    @Test
    void aChangeNeedsTheVersionThatWasReadAndOfTwoAtOnceOneWins() {
        Callers.as("administrator").body(FILE).put(PATH).then().spec(Refused.with(428, "precondition-required"));
        String etag = etag();
        List<CompletableFuture<Integer>> both = Stream.of(1, 2)
                .map(i -> CompletableFuture.supplyAsync(() -> Callers.as("administrator")
                        .header("If-Match", etag)
                        .body(FILE)
                        .put(PATH)
                        .statusCode()))
                .toList();
        assertThat(both.stream().map(CompletableFuture::join)).containsExactlyInAnyOrder(200, 412);
        assertThat(etag()).isNotEqualTo(etag);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
        {"title": "Day"}                                              | /england-and-wales/events/0/date
        {"date": "2071-01-01"}                                        | /england-and-wales/events/0/title
        {"title": " ", "date": "2071-01-01"}                          | /england-and-wales/events/0/title
        {"title": "Two\\nlines", "date": "2071-01-01"}                | /england-and-wales/events/0/title
        {"title": "Day", "date": "01/01/2071"}                        | /england-and-wales/events/0/date
        {"title": "Day", "date": "2071-02-29"}                        | /england-and-wales/events/0/date
        {"title": "Day", "date": "2071-01-01", "bunting": "yes"}      | /england-and-wales/events/0/bunting
        {"title": "Day", "date": "2071-01-01", "sung": true}          | /england-and-wales/events/0/sung
        {"title": "A", "date": "2071-01-01"}, {"title": "B", "date": "2071-01-01"} | /england-and-wales/events/1/date
        null                                                          | /england-and-wales/events/0
        """)
    void whatIsWrongIsNamedAndNothingIsChanged(String event, String pointer) {
        String before = etag();
        put(events(event))
                .then()
                .spec(Refused.with(400, "validation-failed"))
                .body("errors.pointer", contains(pointer));
        assertThat(etag()).isEqualTo(before);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{}",
                "{\"england-and-wales\": null}",
                "{\"scotland\": {\"division\": \"scotland\", \"events\": []}}",
                "{\"england-and-wales\": {}}",
                "{\"england-and-wales\": {\"division\": \"england-and-wales\", \"events\": []}}",
                "{\"england-and-wales\": {\"division\": \"scotland\", \"events\": [{\"title\": \"Day\", \"date\": \"2071-01-01\"}]}}",
                "{\"england-and-wales\": {\"division\": \"england-and-wales\", \"events\": [], \"more\": 1}}"
            })
    void aFileWithoutOurDaysIsRefused(String body) {
        put(body).then().spec(Refused.with(400, "validation-failed"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "[]", "null", "{", "1", "{\"scotland\": {}, \"scotland\": {}}"})
    void whatIsNoFileIsRefused(String body) {
        put(body).then().statusCode(400);
    }
}
