package org.concord.console;

import static org.assertj.core.api.Assertions.assertThat;
import static org.concord.Callers.as;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Map;
import org.concord.place.PlaceWatch;
import org.concord.platform.OwnersEyes;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Strands and incident types at the administrators' pages, beside the same by API. */
@QuarkusTest
class ReferencePagesTest {
    private Desk desk;

    @Inject
    PlaceWatch watch;

    @BeforeEach
    void signIn() {
        desk = new Desk("administrator");
    }

    @AfterEach
    void asBefore() {
        OwnersEyes.run("DELETE FROM strand WHERE code LIKE 'TWIN%'");
        OwnersEyes.run("DELETE FROM incident_type WHERE code LIKE 'TWIN%'");
        OwnersEyes.run("UPDATE code_register SET version = version + 1");
        watch.look();
    }

    @ParameterizedTest
    @CsvSource({"strands, strand", "incident-types, incident-type"})
    void aCodeIsAddedWordedOtherwiseAndEnded(String register, String subject) {
        String path = "/reference/" + register;
        desk.opens(path + "/new");
        Response added = desk.sends(
                path + "/new",
                "label",
                "Twin by page",
                "code",
                "TWIN_PAGE",
                "validFrom",
                "2026-02-01",
                "validTo",
                "",
                "position",
                "30");
        assertThat(added.asString()).contains("Your change is saved.", "Twin by page", "From 1 February 2026");
        desk.opens(path + "/TWIN-PAGE");
        Response changed = desk.sends(
                path + "/TWIN-PAGE",
                "label",
                "Worded anew",
                "validFrom",
                "2026-02-01",
                "validTo",
                "2026-10-31",
                "position",
                "30");
        assertThat(changed.asString())
                .contains("Worded anew", "From 1 February 2026 to 31 October 2026", "Ended")
                .doesNotContain("Twin by page");

        Map<String, Object> body = new LinkedHashMap<>(
                Map.of("code", "TWIN_API", "label", "Twin by API", "validFrom", "2026-02-01", "position", 30));
        String api = "/api/v1/reference/" + register;
        as("administrator").body(body).post(api).then().statusCode(201);
        body.put("label", "Worded anew");
        body.put("validTo", "2026-11-01");
        as("administrator")
                .header("If-Match", "\"0\"")
                .body(body)
                .put(api + "/TWIN_API")
                .then()
                .statusCode(200);

        var ofPage = Twin.all(subject + ":TWIN_PAGE").stream()
                .map(entry -> new Twin.Entry(
                        entry.action(),
                        entry.actor(),
                        entry.subject().replace("PAGE", "API"),
                        entry.facts(),
                        entry.detailHeld()))
                .toList();
        Twin.assertSame(ofPage, Twin.all(subject + ":TWIN_API"));
        assertThat(ofPage).hasSize(2);
    }

    @Test
    void whatIsWrongIsSaidOfItsField() {
        desk.opens("/reference/strands/new");
        Response refused = desk.sends(
                "/reference/strands/new",
                "label",
                "",
                "code",
                "caste",
                "validFrom",
                "2026-02-01",
                "validTo",
                "2026-01-01");
        assertThat(refused.statusCode()).isEqualTo(400);
        assertThat(refused.asString())
                .contains(
                        "Error: Add a strand",
                        "Enter a name",
                        "Enter a code",
                        "Last day in use must be after the first day in use",
                        "value=\"caste\"");
        desk.opens("/reference/strands/OTHER");
        assertThat(desk.sends(
                                "/reference/strands/OTHER",
                                "label",
                                "Other",
                                "validFrom",
                                "2000-01-01",
                                "validTo",
                                "2026-01-01")
                        .asString())
                .contains("Last day in use must be left empty");
        assertThat(desk.opens("/reference/strands/NONE-SUCH").statusCode()).isEqualTo(404);
        assertThat(desk.opens("/reference/colours/new").statusCode()).isEqualTo(404);
    }

    @Test
    void aFormSentTwiceAddsOnceAndAnOldOneChangesNothing() {
        desk.opens("/reference/strands/new");
        Object[] form = {
            "label",
            "Twice",
            "code",
            "TWIN_TWICE",
            "validFrom",
            "2026-02-01",
            "once",
            desk.hidden("once").orElseThrow()
        };
        String token = desk.hidden("token").orElseThrow();
        for (int i = 0; i < 2; i++) {
            assertThat(desk.browser()
                            .sendTo(Desk.ROOM + "/reference/strands/new", with(form, "token", token))
                            .statusCode())
                    .isEqualTo(303);
        }
        Object[] change = {"label", "Thrice", "validFrom", "2026-02-01", "version", "0"};
        desk.opens("/reference/strands/TWIN-TWICE");
        desk.sends("/reference/strands/TWIN-TWICE", change);
        desk.opens("/reference/strands/TWIN-TWICE");
        Response stale = desk.sends("/reference/strands/TWIN-TWICE", change);
        assertThat(stale.statusCode()).isEqualTo(412);
        assertThat(stale.asString()).contains("Somebody changed this meanwhile");
    }

    private static Object[] with(Object[] form, Object name, Object value) {
        Object[] more = Arrays.copyOf(form, form.length + 2);
        more[form.length] = name;
        more[form.length + 1] = value;
        return more;
    }
}
