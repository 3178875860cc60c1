package org.concord.platform;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;

import io.quarkus.test.junit.QuarkusTest;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

@QuarkusTest
class ProblemCatalogueTest {

    @ParameterizedTest
    @EnumSource
    void everyProblemIsNamedStatedAndExplained(Problem problem) {
        assertThat(problem.slug()).matches("[a-z]+(-[a-z]+)*");
        assertThat(problem.status())
                .satisfiesAnyOf(status -> assertThat(status).isBetween(400, 431), status -> assertThat(status)
                        .isIn(500, 503));
        assertThat(problem.title()).isNotBlank().doesNotEndWith(".");
        assertThat(problem.explanation()).isNotBlank().endsWith(".");
    }

    @Test
    void noTwoProblemsShareANameOrATitle() {
        assertThat(Stream.of(Problem.values()).map(Problem::slug)).doesNotHaveDuplicates();
        assertThat(Stream.of(Problem.values()).map(Problem::title)).doesNotHaveDuplicates();
    }

    @ParameterizedTest
    @EnumSource
    void thePageBehindEveryTypeExplainsIt(Problem problem) {
        given().get("/problems/" + problem.slug())
                .then()
                .statusCode(200)
                .contentType("text/html")
                .body(containsString(String.valueOf(problem.status())))
                .body(containsString(problem.slug()));
    }

    @ParameterizedTest
    @ValueSource(ints = {401, 403, 404, 405, 406, 413, 414, 415, 429, 431, 503})
    void aBareStatusOfTheFrameworkHasAProblemOfThatStatus(int status) {
        assertThat(Problem.ofStatus(status).status()).isEqualTo(status);
    }

    @ParameterizedTest
    @ValueSource(ints = {400, 402, 407, 410, 418, 451, 499})
    void anyOtherClientErrorIsABadRequest(int status) {
        assertThat(Problem.ofStatus(status).status()).isEqualTo(400);
    }

    @ParameterizedTest
    @ValueSource(ints = {0, 200, 302, 500, 501, 502, 504, 599})
    void anythingElseIsOurFault(int status) {
        assertThat(Problem.ofStatus(status)).isEqualTo(Problem.INTERNAL);
    }
}
