package org.concord.place;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItems;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.nullValue;

import io.quarkus.test.junit.QuarkusTest;
import org.concord.platform.ProblemBody;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@QuarkusTest
class WardResourceTest {
    private static final String WARDS = "/api/v1/wards";

    @Test
    void anyoneSeesTodaysWards() {
        given().get(WARDS)
                .then()
                .statusCode(200)
                .body("items", hasSize(18))
                .rootPath("items.find { it.code == 'E05015521' }")
                .body("name", equalTo("Normanton"))
                .body("validFrom", equalTo("2023-05-04"))
                .body("validTo", nullValue())
                .body("centre.lat", equalTo(52.901f))
                .body("centre.lon", equalTo(-1.483f))
                .body("tile.column", equalTo(2))
                .body("tile.row", equalTo(3))
                .body("neighbours", hasItems("E05015507", "E05015511", "E05015512", "E05015523"));
    }

    @Test
    void wardsAreThoseOfTheDay() {
        given().get(WARDS + "?on=2023-05-04").then().body("items", hasSize(18));
        given().get(WARDS + "?on=2023-05-03").then().statusCode(200).body("items", empty());
    }

    @ParameterizedTest
    @ValueSource(strings = {"today", "2026-02-30", "20261120", "2026-11-20T00:00:00Z"})
    void aDayThatIsNoneIsRefused(String day) {
        given().get(WARDS + "?on=" + day)
                .then()
                .statusCode(400)
                .contentType(ProblemBody.MEDIA_TYPE)
                .body("errors[0].pointer", equalTo("#on"));
    }
}
