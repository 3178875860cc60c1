package org.concord.intake;

import static org.assertj.core.api.Assertions.assertThat;
import static org.concord.intake.Upload.HEADER;
import static org.concord.intake.Upload.csv;
import static org.concord.intake.Upload.line;
import static org.concord.intake.Upload.ndjson;
import static org.concord.intake.Upload.reports;
import static org.concord.intake.Upload.row;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasSize;

import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.net.Socket;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import org.concord.partner.TestPartners;
import org.concord.partner.TestPartners.TestPartner;
import org.concord.platform.TestStore;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What is wrong with a file is said; what is right in it is taken all the same. */
@QuarkusTest
class ImportBadFilesTest {
    @Inject
    TestPartners partners;

    @TestHTTPResource
    URI service;

    private TestPartner partner;

    @BeforeEach
    void register() {
        partner = partners.withMapping();
    }

    @Test
    void anEmptyCsvFileIsRefusedAndAHeaderAloneIsNot() {
        csv(partner, "").then().statusCode(400).body("type", equalTo("/problems/malformed-body"));
        csv(partner, "\n\n").then().statusCode(400);
        csv(partner, HEADER).then().statusCode(200).body("accepted", equalTo(0)).body("rows", hasSize(0));
        ndjson(partner, "").then().statusCode(200).body("accepted", equalTo(0));
    }

    @Test
    void aHeaderThatCannotBeUsedIsRefused() {
        csv(partner, HEADER.replace("bias,", "").replace("ward_code", "ward") + row("A", "2019-03-04"))
                .then()
                .statusCode(400)
                .body("errors.pointer", contains("/header", "/header"))
                .body("errors.detail", hasItem("lacks the column bias, which the code mapping needs"));
        csv(partner, HEADER.replace("\n", ",bias\n"))
                .then()
                .statusCode(400)
                .body("errors.detail", contains("column 10 has the name of an earlier one"));
        csv(partner, "\"" + HEADER).then().statusCode(400).body("errors.pointer", contains("/header"));
        csv(partner, HEADER.replace("bias", "bi\0as")).then().statusCode(400);
        assertThat(TestStore.count("SELECT count(*) FROM import_run WHERE partner_id = ?", partner.id()))
                .isZero();
    }

    @Test
    void aByteOrderMarkCarriageReturnsAndFurtherColumnsDoNoHarm() {
        String file = "\uFEFF" + HEADER.replace("\n", ",remarks,,\n")
                + row("A", "2019-03-04").replace("\n", ",\"two\nlines\",,\n")
                + row("B", "2019-03-04").replace("\n", ",,x,\n");
        csv(partner, file.replace("\n", "\r\n"))
                .then()
                .statusCode(200)
                .body("accepted", equalTo(2))
                .body("rows.line", contains(2, 4));
    }

    @Test
    void everyBadRowOfCsvIsRejectedByItself() {
        String good = row("GOOD", "2019-03-04");
        String file = HEADER + "1,2,3\n" + row("F", "2999-01-01") + row("Y", "0007-01-01") + "\"open,"
                + good.replace("GOOD", "IN")
                + row("W", "2019-03-04").replace("E05015518", "Normanton")
                + row("N", "2019-03-04").replace("1,2,", "\0,2,")
                + row("x".repeat(201), "2019-03-04") + good;
        Response answer = csv(partner, file);
        answer.then()
                .statusCode(200)
                .body("accepted", equalTo(1))
                .body("rejected", equalTo(7))
                .body(
                        "rows.findAll { it.outcome == 'REJECTED' }.errors.flatten().pointer",
                        contains("", "/occurred/from", "/occurred/from", "", "/place/wardCode", "", "/sourceRef"))
                .body("rows.find { it.outcome == 'ACCEPTED' }.line", equalTo(9));
        assertThat(answer.asString()).doesNotContain("Normanton");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                ", \"sourceRef\": \"twice\" | ''",
                ", \"narative\": \"x\" | /narative",
                ", \"reporterRole\": \"FRIEND\" | /reporterRole",
                ", \"harm\": {\"weapon\": \"true\"} | /harm/weapon",
                ", \"incidentTypes\": [\"SHOUTING\"] | /incidentTypes/0",
                ", \"place\": {\"wardCode\": \"Normanton\"} | /place/wardCode",
                ", \"place\": {\"description\": \"\\u0000\"} | /place/description",
                ", \"place\": {\"description\": \"\\ud800\"} | /place/description",
                ", \"a\\u0000b\": 1 | /a\uFFFDb",
                ", \"reporter\": {\"name\": \"Marker\"} | /reporter/name",
                "} trailing | ''"
            })
    void everyBadLineOfNdjsonIsRejectedByItself(String more, String pointer) {
        Response answer = ndjson(partner, line("BAD", more) + line("GOOD", ""));
        answer.then()
                .statusCode(200)
                .body("accepted", equalTo(1))
                .body("rejected", equalTo(1))
                .body("rows[0].errors.pointer", contains(pointer))
                .body("rows[1].line", equalTo(2));
        assertThat(answer.asString()).doesNotContain("Marker");
    }

    @ParameterizedTest
    @ValueSource(strings = {"null", "[]", "7", "{", "\"text\"", "nu\0l", "{\"kind\": \"HATE_INCIDENT\"}"})
    void aLineThatIsNoReportIsRejectedByItself(String bad) {
        ndjson(partner, bad + "\n\n" + line("GOOD", ""))
                .then()
                .statusCode(200)
                .body("accepted", equalTo(1))
                .body("rejected", equalTo(1))
                .body("rows.line", contains(1, 3));
    }

    @Test
    void aLineWithoutSourceRefIsToldEverythingAtOnce() {
        ndjson(partner, line("", "").replace(", \"sourceRef\": \"\"", "").replace("[\"RACE\"]", "[]"))
                .then()
                .body("rows[0].errors.pointer", contains("/sourceRef", "/motivations"));
    }

    @Test
    void whatIsNotUtf8OrTooLongIsRejectedByItself() {
        ByteArrayOutputStream file = new ByteArrayOutputStream();
        file.writeBytes(line("LATIN", ", \"language\": \"caf\u00e9\"").getBytes(StandardCharsets.ISO_8859_1));
        file.writeBytes(
                line("LONG", ", \"note\": \"" + "x".repeat(70_000) + "\"").getBytes(StandardCharsets.UTF_8));
        file.writeBytes(line("NARRATIVE", "")
                .replace("Made up.", "\uD83D\uDE22".repeat(10_001))
                .getBytes(StandardCharsets.UTF_8));
        file.writeBytes(line("GOOD", "")
                .replace("Made up.", "\uD83D\uDE22".repeat(10_000))
                .getBytes(StandardCharsets.UTF_8));
        ndjson(partner, file.toByteArray())
                .then()
                .body("accepted", equalTo(1))
                .body("rows.outcome", contains("REJECTED", "REJECTED", "REJECTED", "ACCEPTED"))
                .body("rows[2].errors.pointer", contains("/narrative"));
    }

    @Test
    void theSameReportByOneDoorAndTheOtherIsOne() {
        Upload.as(partner)
                .contentType("application/json")
                .body(line("A", ""))
                .post("/api/v1/reports")
                .then()
                .statusCode(201);
        ndjson(partner, line("A", "") + line("A", ", \"reporterRole\": \"WITNESS\""))
                .then()
                .body("duplicates", equalTo(2))
                .body("rows.differs", contains(false, true));
        assertThat(reports(partner.id())).isEqualTo(1);
    }

    @Test
    void aRowThatStumblesIsRejectedAndTheOthersAreNot() {
        TestStore.execute(
                "CREATE FUNCTION stumble() RETURNS trigger LANGUAGE plpgsql AS 'BEGIN RAISE EXCEPTION USING ERRCODE = TG_ARGV[0]; END'");
        stumbleOver("STUMBLE", "22012");
        stumbleOver("AWAY", "57P01");
        try {
            csv(partner, HEADER + row("A", "2019-03-04") + row("STUMBLE", "2019-03-04") + row("B", "2019-03-04"))
                    .then()
                    .statusCode(200)
                    .body("rows.outcome", contains("ACCEPTED", "REJECTED", "ACCEPTED"))
                    .body("rows[1].errors.detail", contains("could not be taken, for a reason on our side"));
            csv(partner, HEADER + row("C", "2019-03-04") + row("AWAY", "2019-03-04"))
                    .then()
                    .statusCode(503);
            assertThat(TestStore.count(
                            "SELECT count(*) FROM import_run WHERE partner_id = ? AND state = 'FAILED' AND rejected = 0",
                            partner.id()))
                    .isEqualTo(1);
        } finally {
            TestStore.execute("DROP FUNCTION stumble() CASCADE");
        }
    }

    private static void stumbleOver(String sourceRef, String sqlState) {
        TestStore.execute(
                "CREATE TRIGGER stumble_%s BEFORE INSERT ON report FOR EACH ROW WHEN (NEW.source_ref = '%s') EXECUTE FUNCTION stumble('%s')"
                        .formatted(sourceRef.toLowerCase(), sourceRef, sqlState));
    }

    @ParameterizedTest
    @ValueSource(strings = {"Content-Length: 70000000", "Transfer-Encoding: chunked"})
    void moreThan64MegabytesAreRefused(String length) throws IOException {
        try (Socket socket = new Socket(service.getHost(), service.getPort())) {
            socket.setSoTimeout(60_000);
            String head =
                    "POST /api/v1/imports HTTP/1.1\r\nHost: x\r\nContent-Type: text/csv\r\nAuthorization: Bearer %s\r\n%s\r\n\r\n";
            socket.getOutputStream()
                    .write(head.formatted(partner.token(), length).getBytes(StandardCharsets.US_ASCII));
            if (length.endsWith("chunked")) {
                sendChunks(socket);
            }
            assertThat(read(socket.getInputStream())).startsWith("HTTP/1.1 413").contains("/problems/too-large");
        }
        assertThat(reports(partner.id())).isZero();
    }

    /** A little more than is taken, so that all of it is on its way when the answer comes. */
    private static void sendChunks(Socket socket) throws IOException {
        byte[] chunk = ("100000\r\n" + "x".repeat(0x100000) + "\r\n").getBytes(StandardCharsets.US_ASCII);
        for (int i = 0; i < 64; i++) {
            socket.getOutputStream().write(chunk);
        }
        socket.getOutputStream().write("1\r\nx\r\n".getBytes(StandardCharsets.US_ASCII));
    }

    private static String read(InputStream answer) throws IOException {
        StringBuilder text = new StringBuilder();
        while (text.indexOf("}") < 0) {
            int b = answer.read();
            assertThat(b).isNotNegative();
            text.append((char) b);
        }
        return text.toString();
    }
}
