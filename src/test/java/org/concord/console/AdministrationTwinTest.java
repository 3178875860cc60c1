package org.concord.console;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.concord.Callers.as;
import static org.concord.console.SomeOfficers.api;
import static org.concord.console.SomeOfficers.put;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.common.mapper.TypeRef;
import io.restassured.response.Response;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicReference;
import org.awaitility.Awaitility;
import org.concord.Callers;
import org.concord.Reported;
import org.concord.partner.TestPartners;
import org.concord.platform.OwnersEyes;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What an administrator lays down by page, beside the same by API. */
@QuarkusTest
class AdministrationTwinTest {
    private static final TypeRef<Map<String, Object>> OBJECT = new TypeRef<>() {};

    private Desk desk;

    @BeforeEach
    void signIn() {
        desk = new Desk("administrator");
    }

    private static List<Map<String, Object>> items(String path) {
        return new ArrayList<>(api(path).jsonPath().getList("items"));
    }

    private static void replace(String path, List<Map<String, Object>> items) {
        put(path, Map.of("items", items)).then().statusCode(200);
    }

    private static List<Map<String, Object>> with(List<Map<String, Object>> items, Map<String, Object> more) {
        List<Map<String, Object>> all = new ArrayList<>(items);
        all.add(more);
        return all;
    }

    @Test
    void alertRulesAreTriedAndPutIntoForce() {
        String document = api("/alert-rules").asString();
        Map<String, Object> rules = api("/alert-rules").as(OBJECT);

        List<Twin.Entry> tried = Twin.left("alert-rules", () -> {
            desk.opens("/alert-rules/change");
            Response shown = desk.sends("/alert-rules/dry-runs", "document", document);
            assertThat(shown.asString())
                    .contains("What they would have changed last month", "Put these rules into force");
        });
        List<Twin.Entry> put = Twin.left("alert-rules", () -> {
            Response shown = desk.sends("/alert-rules/change", "document", document);
            assertThat(shown.asString()).contains("Your change is saved.", "in force since");
        });

        List<Twin.Entry> triedByApi = Twin.left("alert-rules", () -> as("administrator")
                .body(rules)
                .post("/api/v1/alert-rules/dry-runs")
                .then()
                .statusCode(200));
        assertThat(tried).extracting(Twin.Entry::action).containsExactly("alert-rules-tried");
        assertThat(tried)
                .extracting(Twin.Entry::actor, Twin.Entry::detailHeld)
                .isEqualTo(triedByApi.stream()
                        .map(one -> org.assertj.core.groups.Tuple.tuple(one.actor(), one.detailHeld()))
                        .toList());
        Versionless.assertSame(
                put,
                Twin.left("alert-rules", () -> put("/alert-rules", rules).then().statusCode(200)));
    }

    @Test
    void aPartnerIsTakenUpGivenATokenAndLosesIt() {
        String code = "t-" + UUID.randomUUID();
        desk.opens("/partners");
        desk.sends("/partners", "name", "Twin by page", "code", code);
        String page = desk.at().replaceFirst(".*/partners/([^?]*)\\?.*", "$1");
        String api = as("administrator")
                .body(Map.of("code", code + "x", "name", "Twin by API"))
                .post("/api/v1/partners")
                .then()
                .statusCode(201)
                .extract()
                .path("id");
        Twin.assertSame(Twin.all("partner:" + page), Twin.all("partner:" + api));

        AtomicReference<String> token = new AtomicReference<>();
        List<Twin.Entry> issued = Twin.left("partner:" + page, () -> {
            Response shown = desk.sends("/partners/" + page + "/tokens", "expiresAt", "");
            token.set(shown.asString().replaceFirst("(?s).*concord-secret\">([^<]*)<.*", "$1"));
            assertThat(desk.opens("/partners/" + page).asString()).doesNotContain(token.get());
        });
        Twin.assertSame(issued, Twin.left("partner:" + api, () -> as("administrator")
                .body("{}")
                .post("/api/v1/partners/" + api + "/tokens")
                .then()
                .statusCode(201)));

        given().header("Authorization", "Bearer " + token.get())
                .get("/api/v1/partner/reports")
                .then()
                .statusCode(200);

        String ofPage = api("/partners/" + page + "/tokens").path("items[0].jti");
        String ofApi = api("/partners/" + api + "/tokens").path("items[0].jti");
        Twin.assertSame(
                Twin.left(
                        "partner:" + page, () -> desk.sends("/partners/" + page + "/tokens/" + ofPage + "/revocation")),
                Twin.left("partner:" + api, () -> as("administrator")
                        .delete("/api/v1/partners/" + api + "/tokens/" + ofApi)
                        .then()
                        .statusCode(204)));
        assertThat(desk.opens("/partners/" + page).asString()).contains("Ended on");

        Twin.assertSame(
                Twin.left("partner:" + page, () -> {
                    desk.opens("/partners/" + page + "/code-mapping");
                    desk.sends("/partners/" + page + "/code-mapping", "document", TestPartners.DEMO_MAPPING);
                }),
                Twin.left("partner:" + api, () -> as("administrator")
                        .header("If-Match", api("/partners/" + api).header("ETag"))
                        .body(TestPartners.DEMO_MAPPING)
                        .put("/api/v1/partners/" + api + "/code-mapping")
                        .then()
                        .statusCode(200)));
    }

    @Test
    void aContactIsAddedChangedAndTakenAway() {
        List<Map<String, Object>> before = items("/contacts");
        Map<String, Object> contact = new LinkedHashMap<>(Map.of(
                "code",
                "TWIN_LINE",
                "purpose",
                "SUPPORT",
                "label",
                "Twin line",
                "phone",
                "0800 100 100",
                "owner",
                "Community safety",
                "reviewOn",
                "2027-01-01"));
        Object[] form = {
            "code",
            "TWIN_LINE",
            "purpose",
            "SUPPORT",
            "label",
            "Twin line",
            "phone",
            "0800 100 100",
            "owner",
            "Community safety",
            "reviewOn",
            "2027-01-01"
        };

        List<Twin.Entry> ofPage = Twin.left("contacts", () -> {
            desk.opens("/contacts/new");
            assertThat(desk.sends("/contacts/new", form).asString()).contains("Twin line");
            desk.opens("/contacts/TWIN-LINE");
            form[5] = "Another name";
            assertThat(desk.sends("/contacts/TWIN-LINE", form).asString()).contains("Another name");
            desk.opens("/contacts/TWIN-LINE");
            assertThat(desk.sends("/contacts/TWIN-LINE/removal").asString()).doesNotContain("Another name");
        });

        assertThat(items("/contacts")).isEqualTo(before);
        Versionless.assertSame(ofPage, Twin.left("contacts", () -> {
            replace("/contacts", with(before, contact));
            contact.put("label", "Another name");
            replace("/contacts", with(before, contact));
            replace("/contacts", before);
        }));
    }

    @Test
    void aReplyTemplateIsAddedAndTakenAway() {
        List<Map<String, Object>> before = items("/reply-templates");
        Map<String, Object> template = Map.of(
                "code",
                "twin-words",
                "language",
                "pl",
                "title",
                "Twin",
                "text",
                "Line one\nLine two",
                "owner",
                "Community safety",
                "reviewOn",
                "2027-01-01");

        List<Twin.Entry> ofPage = Twin.left("reply-templates", () -> {
            desk.opens("/reply-templates/new");
            desk.sends(
                    "/reply-templates/new",
                    "code",
                    "twin-words",
                    "language",
                    "pl",
                    "title",
                    "Twin",
                    "text",
                    "Line one\r\nLine two",
                    "owner",
                    "Community safety",
                    "reviewOn",
                    "2027-01-01");
            assertThat(items("/reply-templates")).contains(template);
            desk.opens("/reply-templates/twin-words/pl");
            desk.sends("/reply-templates/twin-words/pl/removal");
        });

        assertThat(items("/reply-templates")).isEqualTo(before);
        Versionless.assertSame(ofPage, Twin.left("reply-templates", () -> {
            replace("/reply-templates", with(before, template));
            replace("/reply-templates", before);
        }));
    }

    @Test
    void bankHolidaysAreTakenOver() {
        String file = """
                {"england-and-wales": {"division": "england-and-wales", "events": [{"title": "Christmas Day", "date": "2098-12-25", "notes": "", "bunting": true}]}}""";

        List<Twin.Entry> ofPage = Twin.left("bank-holidays", () -> {
            desk.opens("/bank-holidays");
            assertThat(desk.sends("/bank-holidays", "document", file).asString())
                    .contains("Thursday 25 December 2098");
        });

        Versionless.assertSame(ofPage, Twin.left("bank-holidays", () -> put("/bank-holidays", file)
                .then()
                .statusCode(200)));
    }

    @Test
    void aFailedMessageIsTriedAgain() {
        Callers.anyone()
                .body(Reported.threatToLife())
                .post("/api/v1/reports")
                .then()
                .statusCode(201);
        List<String> delivered = Awaitility.await()
                .until(
                        () -> OwnersEyes.column(
                                        "SELECT id::text FROM delivery WHERE state = 'DELIVERED' AND officer_id IS NOT NULL ORDER BY created_at DESC LIMIT 2")
                                .stream()
                                .map(String.class::cast)
                                .toList(),
                        ids -> ids.size() == 2);
        delivered.forEach(id -> OwnersEyes.run("UPDATE delivery SET state = 'FAILED' WHERE id = ?::uuid", id));

        assertThat(desk.opens("/deliveries").asString()).contains(delivered.getFirst(), "Try again");
        List<Twin.Entry> ofPage = retries(delivered.getFirst(), () -> {
            assertThat(desk.sends("/deliveries/" + delivered.getFirst() + "/retries")
                            .asString())
                    .contains("It is being tried again.");
        });

        Twin.assertSame(ofPage, retries(delivered.getLast(), () -> as("administrator")
                .post("/api/v1/deliveries/" + delivered.getLast() + "/retries")
                .then()
                .statusCode(200)));
    }

    /** Without what the worker does meanwhile. */
    private static List<Twin.Entry> retries(String delivery, Runnable act) {
        return Twin.left("delivery:" + delivery, act).stream()
                .filter(entry -> entry.action().equals("delivery-retried"))
                .toList();
    }
}
