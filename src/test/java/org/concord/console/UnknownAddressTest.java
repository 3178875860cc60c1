package org.concord.console;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import java.util.List;
import java.util.UUID;
import org.concord.Callers;
import org.concord.casework.Cases;
import org.concord.platform.OwnersEyes;
import org.concord.resident.Resident;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What somebody in front of a browser is told who asks for what is no page, or for what we failed to make. */
@QuarkusTest
class UnknownAddressTest {
    private static final String PROBLEM = "application/problem+json";

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/console/xyz",
                "/console/xyz.html",
                "/console/cases/CF-26-NOPE/xyz",
                "/console/cases/CF-26-NOPE",
                "/console/administration/xyz/abc",
                "/centre/xyz"
            })
    void noPageIsAnsweredByAPage(String path) {
        Response answer = Staff.browser("officer").look(path);

        assertThat(answer.statusCode()).isEqualTo(404);
        assertThat(answer.contentType()).startsWith("text/html");
        assertThat(answer.asString())
                .contains("<h1 class=\"govuk-heading-l\">Page not found</h1>")
                .doesNotContain("/problems/", "CF-26-NOPE", "xyz");
        assertThat(answer.header("Content-Security-Policy")).contains("default-src 'none'");
        assertThat(answer.header("Cache-Control")).isEqualTo("no-store");
    }

    @Test
    void whoIsSignedInKeepsTheMenuAndIsNotToldWhetherACaseExists() {
        Resident officer = Staff.browser("officer");
        String there = Cases.received();

        String known = officer.look("/console/cases/" + there + "/xyz").asString();
        String unknown = officer.look("/console/cases/CF-26-AAAAA-AAAAA/xyz").asString();

        assertThat(known).isEqualTo(unknown).contains("href=\"/console/begin\"", "aria-label=\"Menu\"", ">Inbox<");
        assertThat(officer.look("/console/cases/CF-26-AAAAA-AAAAA").asString())
                .as("a case that is not there")
                .contains("Page not found", "href=\"/console/break-glass\"");
    }

    @Test
    void whoIsNotSignedInIsShownTheDoorAndNothingElse() {
        String there = Cases.received();
        Resident stranger = new Resident();

        Response answer = stranger.look("/console/cases/" + there + "/xyz");

        assertThat(answer.statusCode()).isEqualTo(404);
        assertThat(answer.asString())
                .isEqualTo(stranger.look("/console/xyz").asString())
                .contains("Page not found", "href=\"/sign-in\"")
                .doesNotContain("aria-label=\"Menu\"", "/console/begin", "Sign out", there);
    }

    @Test
    void whatOnlyTakesAFormIsNoPageAndAnotherMethodIsToldSo() {
        Resident officer = Staff.browser("officer");

        Response formAlone = officer.look("/console/alerts/" + UUID.randomUUID() + "/acknowledgements");
        assertThat(formAlone.statusCode()).isEqualTo(404);
        assertThat(formAlone.asString()).contains("Page not found", ">Inbox<");

        Response answer = given().cookies(officer.cookies()).accept("text/html").delete("/console/cases");
        assertThat(answer.statusCode()).isEqualTo(405);
        assertThat(answer.header("Allow")).contains("GET").doesNotContain("DELETE");
        assertThat(answer.contentType()).startsWith("text/html");
        assertThat(answer.asString()).contains("This cannot be opened by its address", ">Inbox<");
    }

    @Test
    void aFailureIsToldCalmlyAndWithoutDetails() {
        Resident officer = Staff.browser("officer");

        List<Response> answers = without(
                "saved_view",
                () -> List.of(
                        officer.look("/console/cases/views"),
                        Callers.as("officer").get("/api/v1/case-views")));

        Response page = answers.getFirst();
        assertThat(page.statusCode()).isEqualTo(500);
        assertThat(page.contentType()).startsWith("text/html");
        assertThat(page.asString())
                .contains("Sorry, there is a problem with the service", ">Inbox<")
                .doesNotContain("Exception", "SQL", "saved_view", "org.concord", "org.hibernate");
        assertThat(answers.getLast().contentType()).startsWith(PROBLEM);
        assertThat(officer.look("/console/cases/views").statusCode()).isEqualTo(200);
    }

    @Test
    void aPageOfAListThatIsNoneIsSaidWithoutWordsForPrograms() {
        Response answer = Staff.browser("officer").look("/console/cases/views?cursor=x");

        assertThat(answer.statusCode()).isEqualTo(400);
        assertThat(answer.contentType()).startsWith("text/html");
        assertThat(answer.asString())
                .contains("There is no such page of the list", ">Inbox<")
                .doesNotContain("nextCursor");
    }

    @Test
    void residentsAreToldInTheirLanguage() {
        Resident resident = new Resident();

        Response missing = resident.look("/nowhere");
        assertThat(missing.statusCode()).isEqualTo(404);
        assertThat(missing.contentType()).startsWith("text/html");
        assertThat(missing.asString()).contains("There is no such page", "href=\"/\"");
        assertThat(resident.look("/report/check/xyz?lang=pl").asString()).contains("Nie ma takiej strony");
        Response form = resident.look("/report/evidence/removals");
        assertThat(form.statusCode()).isEqualTo(405);
        assertThat(form.header("Allow")).contains("POST");
        assertThat(form.asString()).contains("Nie ma takiej strony");

        Response trouble = without("contact_list", () -> resident.look("/help"));
        assertThat(trouble.statusCode()).isEqualTo(500);
        assertThat(trouble.asString())
                .contains("Spróbuj ponownie za kilka minut.")
                .doesNotContain("contact_list", "Exception");
    }

    @Test
    void programsAreAnsweredAsBefore() {
        for (String path : List.of("/api/v1/nowhere", "/open311/nowhere", "/problems/x/y", "/q/nowhere/at/all")) {
            Response answer = given().accept("text/html, */*").get(path);
            assertThat(answer.statusCode()).as(path).isEqualTo(404);
            assertThat(answer.asString()).as(path).doesNotContain("<main");
        }
        Callers.as("officer").get("/console/nowhere").then().statusCode(404).contentType(PROBLEM);
        given().get("/nowhere").then().statusCode(404).contentType(PROBLEM);
        assertThat(given().accept("text/html").get("/api/v1/cases").contentType())
                .startsWith(PROBLEM);
    }

    /** While a table cannot be found. */
    private static <T> T without(String table, java.util.function.Supplier<T> looks) {
        OwnersEyes.run("ALTER TABLE %1$s RENAME TO %1$s_away".formatted(table));
        try {
            return looks.get();
        } finally {
            OwnersEyes.run("ALTER TABLE %1$s_away RENAME TO %1$s".formatted(table));
        }
    }
}
