package org.concord.casework;

import static org.assertj.core.api.Assertions.assertThat;
import static org.concord.Callers.as;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import io.restassured.response.Response;
import java.io.IOException;
import java.io.StringReader;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVRecord;
import org.awaitility.Awaitility;
import org.concord.Reported;
import org.concord.platform.OwnersEyes;
import org.concord.platform.Refused;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Cases as a table: what stands in it, for whom, and that it is recorded. */
@QuarkusTest
class CaseExportTest {
    private static final String EXPORTS = "/api/v1/cases/exports";

    @BeforeEach
    void cases() {
        SomeCases.make();
    }

    @Test
    void theTableIsTheQueueInItsOrder() throws IOException {
        Response answer = export("coordinator", Map.of("status", List.of("CLOSED", "TRIAGED"), "sort", "received"));

        assertThat(answer.contentType()).isEqualToIgnoringCase("text/csv;charset=UTF-8");
        assertThat(answer.header("Content-Disposition")).isEqualTo("attachment; filename=\"cases.csv\"");
        assertThat(answer.header("X-Truncated")).isNull();
        String csv = new String(answer.asByteArray(), StandardCharsets.UTF_8);
        assertThat(csv.replace("\r\n", "")).as("CRLF alone ends a line").doesNotContain("\n", "\r");
        assertThat(csv)
                .startsWith(
                        "reference,status,severity,category,kind,strands,incidentTypes,ward,receivedAt,dueAt,overdue,paused,assigneeId,assignee,reportCount,unreadMessages,version,tellPolice\r\n")
                .endsWith("\r\n")
                .doesNotContain("shouted");
        List<CSVRecord> rows = rows(answer);
        assertThat(rows.stream().map(row -> row.get("reference")))
                .isEqualTo(
                        SomeCases.all("coordinator", "/api/v1/cases?status=CLOSED&status=TRIAGED&sort=received&", 200));
        JsonPath items = as("coordinator")
                .get("/api/v1/cases?status=CLOSED&status=TRIAGED&sort=received&limit=200")
                .jsonPath();
        for (int i = 0; i < rows.size(); i++) {
            for (String column : List.of("severity", "ward", "receivedAt", "overdue", "paused", "version")) {
                String shown = items.getString("items[%d].%s".formatted(i, column));
                assertThat(rows.get(i).get(column)).isEqualTo(shown == null ? "" : shown);
            }
            assertThat(rows.get(i).get("strands").split(";"))
                    .containsExactlyElementsOf(items.getList("items[%d].strands".formatted(i), String.class));
        }
    }

    @Test
    void everyRowSaysWhatThePoliceMayBeTold() throws IOException {
        Map<String, Object> body = Reported.verbalAbuse();
        body.put("consent", Map.of("police", "NAMED"));
        AtCase named = AtCase.opened(body);
        AtCase silent = AtCase.opened();
        // As merging does it: two reports in one case, of which one is stricter.
        OwnersEyes.run("UPDATE case_report SET case_id = ? WHERE report_id = ?", named.id(), silent.reportId());
        AtCase alone = AtCase.opened(body);

        Map<String, String> told = rows(export("coordinator", Map.of())).stream()
                .collect(Collectors.toMap(row -> row.get("reference"), row -> row.get("tellPolice")));

        assertThat(told)
                .containsEntry(named.reference(), "NO")
                .containsEntry(alone.reference(), "NAMED")
                .containsEntry(silent.reference(), "NO");
    }

    @Test
    void theTableHoldsTheCallersOwnScopeAlone() throws IOException {
        List<CSVRecord> rows = rows(export("officer", Map.of("q", "market", "status", "CLOSED")));

        assertThat(rows).isNotEmpty();
        assertThat(rows.stream().map(row -> row.get("reference")))
                .isEqualTo(as("officer")
                        .body(Map.of("q", "market", "status", "CLOSED", "limit", 200))
                        .post("/api/v1/cases/searches")
                        .jsonPath()
                        .getList("items.reference", String.class));
    }

    @Test
    void anExportIsRecordedWithItsCount() throws IOException {
        int rows = rows(export("officer", Map.of("q", "market", "status", List.of("CLOSED", "TRIAGED"))))
                .size();

        as("auditor")
                .get("/api/v1/audit/entries?action=cases-exported&limit=1")
                .then()
                .body("items[0].actor", equalTo("officer:" + SomeCases.officer("officer")))
                .body("items[0].facts", equalTo(Map.of("cases", rows)))
                .body("items[0].detailHeld", equalTo(true));
    }

    @Test
    void aNameThatBeginsLikeAFormulaIsShownAsText() throws IOException {
        Object officer = SomeCases.officer("officer");
        Object name = OwnersEyes.value("SELECT name FROM officer WHERE id = ?", officer);
        OwnersEyes.run("UPDATE officer SET name = ? WHERE id = ?", "=HYPERLINK(\"x\",\"y\")", officer);
        try {
            // Names are remembered for about as long as Awaitility waits by itself.
            Awaitility.await().atMost(Duration.ofSeconds(30)).until(() -> export(
                            "coordinator", Map.of("assignee", officer.toString()))
                    .asString()
                    .contains("HYPERLINK"));
            List<CSVRecord> rows = rows(export("coordinator", Map.of("assignee", officer.toString())));
            assertThat(rows.stream().map(row -> row.get("assignee"))).containsOnly("'=HYPERLINK(\"x\",\"y\")");
        } finally {
            OwnersEyes.run("UPDATE officer SET name = ? WHERE id = ?", name, officer);
        }
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '"',
            value = {"=1|'=1", "+1|'+1", "-1|'-1", "@x|'@x", "a=1|a=1", "'x|'x"})
    void whatASpreadsheetWouldReckonIsLedByAnApostrophe(String text, String cell) {
        assertThat(CaseTable.cell(text)).isEqualTo(cell);
        assertThat(CaseTable.cell("\t" + text)).isEqualTo("'\t" + text);
        assertThat(CaseTable.cell("\r" + text)).isEqualTo("'\r" + text);
    }

    @Test
    void anExportHasNoPages() {
        for (Map<String, Object> body :
                List.of(Map.<String, Object>of("limit", 5), Map.<String, Object>of("cursor", "x"))) {
            as("coordinator")
                    .body(body)
                    .post(EXPORTS)
                    .then()
                    .spec(Refused.with(400, "validation-failed"))
                    .body(
                            "errors.pointer",
                            contains("/" + body.keySet().iterator().next()));
        }
    }

    private static Response export(String account, Map<String, Object> body) {
        return as(account)
                .body(body)
                .post(EXPORTS)
                .then()
                .statusCode(200)
                .extract()
                .response();
    }

    private static List<CSVRecord> rows(Response answer) throws IOException {
        return CSVFormat.RFC4180
                .builder()
                .setHeader()
                .setSkipHeaderRecord(true)
                .get()
                .parse(new StringReader(answer.asString()))
                .getRecords();
    }
}
