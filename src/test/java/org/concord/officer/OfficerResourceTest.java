package org.concord.officer;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.not;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import java.util.ArrayList;
import java.util.List;
import org.concord.platform.ProblemBody;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@QuarkusTest
class OfficerResourceTest {
    private static final String OFFICERS = "/api/v1/officers";

    @ParameterizedTest
    @ValueSource(strings = {"officer", "coordinator", "custodian", "adviser", "analyst", "auditor"})
    void onlyAdministratorsSeeOfficers(String account) {
        Caller.as(account)
                .get(OFFICERS)
                .then()
                .statusCode(403)
                .contentType(ProblemBody.MEDIA_TYPE)
                .body("type", equalTo("/problems/forbidden"));
        Caller.as(account)
                .body(People.somebody("adviser"))
                .post(OFFICERS)
                .then()
                .statusCode(403);
    }

    @Test
    void withoutATokenNobodySeesOfficers() {
        given().get(OFFICERS).then().statusCode(401).contentType(ProblemBody.MEDIA_TYPE);
    }

    @Test
    void theListIsPagedByNameAndEverybodyStandsInItOnce() {
        People.added("adviser");
        List<String> ids = new ArrayList<>();
        String cursor = null;
        do {
            var call = Caller.as("administrator").queryParam("limit", 5);
            Response page = (cursor == null ? call : call.queryParam("cursor", cursor)).get(OFFICERS);
            page.then().statusCode(200);
            ids.addAll(page.<List<String>>path("items.id"));
            cursor = page.path("nextCursor");
        } while (cursor != null);
        assertThat(ids).doesNotHaveDuplicates().hasSizeGreaterThanOrEqualTo(13);
        assertThat(Trail.number("SELECT count(*) FROM officer")).isEqualTo(ids.size());
    }

    @Test
    void theListCanBeOfActiveOrPastOfficers() {
        People.Person gone = People.added("adviser");
        gone.put(People.with(gone.body(), "active", false))
                .then()
                .statusCode(200)
                .body("active", equalTo(false));
        Caller.as("administrator")
                .queryParam("active", "false")
                .queryParam("limit", 200)
                .get(OFFICERS)
                .then()
                .body("items.id", hasItem(gone.id()));
        Caller.as("administrator")
                .queryParam("active", "true")
                .queryParam("limit", 200)
                .get(OFFICERS)
                .then()
                .body("items.id", not(hasItem(gone.id())));
    }

    @ParameterizedTest
    @ValueSource(strings = {"limit=0", "limit=201", "limit=x", "cursor=x", "cursor=b2ZmaWNlcnMKeA", "active=yes"})
    void aParameterThatCannotBeReadIsRefused(String query) {
        Caller.as("administrator")
                .get(OFFICERS + "?" + query)
                .then()
                .statusCode(400)
                .contentType(ProblemBody.MEDIA_TYPE);
    }

    @ParameterizedTest
    @ValueSource(strings = {"00000000-0000-7000-8000-000000000000", "nobody", "1"})
    void whoIsNotThereIsNotFound(String id) {
        Caller.as("administrator")
                .get(OFFICERS + "/" + id)
                .then()
                .statusCode(404)
                .contentType(ProblemBody.MEDIA_TYPE);
        Caller.as("administrator")
                .header("If-Match", "\"0\"")
                .body(People.without(People.somebody("adviser"), "password"))
                .put(OFFICERS + "/" + id)
                .then()
                .statusCode(404);
    }
}
