package org.concord;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** The README is true: its example works, its table leads to files that exist, and it stays short. */
@QuarkusTest
class ReadmeTest {
    private static final Path README = Path.of("README.md");

    @Test
    void itIsShortAndInOrder() throws IOException {
        List<String> lines = Files.readAllLines(README);

        assertThat(lines).hasSizeLessThanOrEqualTo(200);
        assertThat(lines.stream().filter(line -> line.startsWith("## ")))
                .containsExactly(
                        "## The two commands",
                        "## A report by `curl`",
                        "## Find it in a minute",
                        "## Configuration",
                        "## Operations",
                        "## Glossary",
                        "## Decisions");
    }

    @Test
    void everyPlaceItSendsToExists() throws IOException {
        List<String> places = Pattern.compile("`([a-z]+/[A-Z][A-Za-z]+)`")
                .matcher(Files.readString(README))
                .results()
                .map(found -> found.group(1))
                .toList();

        assertThat(places).hasSizeGreaterThan(15).allSatisfy(place -> assertThat(
                        Path.of("src/main/java/org/concord", place + ".java"))
                .exists());
    }

    @Test
    void everyVariableOfTheContractIsInItsTable() throws IOException {
        String readme = Files.readString(README);

        // The contract's list, api.md “Running it for a check”.
        assertThat(List.of(
                        "QUARKUS_HTTP_PORT",
                        "CONCORD_DATA_DIR",
                        "CONCORD_KEYS_DIR",
                        "QUARKUS_DATASOURCE_JDBC_URL",
                        "QUARKUS_LIQUIBASE_USERNAME",
                        "CONCORD_DATABASE_PORT",
                        "CONCORD_DEMO",
                        "QUARKUS_MAILER_HOST"))
                .allSatisfy(variable -> assertThat(readme).contains("| `" + variable + "`"));
    }

    @Test
    void itsExampleIsTaken() throws IOException {
        Matcher example = Pattern.compile("-d '(\\{.*?})'\\n", Pattern.DOTALL).matcher(Files.readString(README));
        String body = example.results().map(MatchResult::group).findFirst().orElseThrow();

        given().contentType(ContentType.JSON)
                .body(body.substring("-d '".length(), body.lastIndexOf('\'')))
                .post("/api/v1/reports")
                .then()
                .statusCode(201);
    }
}
