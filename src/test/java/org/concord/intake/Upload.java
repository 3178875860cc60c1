package org.concord.intake;

import static io.restassured.RestAssured.given;

import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import java.nio.charset.StandardCharsets;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.concord.partner.TestPartners.TestPartner;
import org.concord.platform.TestStore;

/** Files as a partner sends them. */
final class Upload {
    static final String HEADER =
            "source_ref,occurred_on,bias,offence,place_type,victim_type,victim_count,offender_count,ward_code\n";

    private Upload() {}

    /** A row of the demonstration partner's columns. */
    static String row(String ref, String day) {
        return "%s,%s,Anti-Hindu,Intimidation,Residence/Home,Individual,1,2,E05015518\n".formatted(ref, day);
    }

    /** So many rows of long ago. */
    static String rows(int many) {
        return HEADER
                + IntStream.rangeClosed(1, many)
                        .mapToObj(i -> row("R-" + i, "2019-03-04"))
                        .collect(Collectors.joining());
    }

    /** A line of NDJSON; {@code more} are further members. */
    static String line(String ref, String more) {
        return """
                {"kind": "HATE_INCIDENT", "narrative": "Made up.", "occurred": {"precision": "UNKNOWN"}, "motivations": ["RACE"], "sourceRef": "%s"%s}
                """.formatted(ref, more);
    }

    static Response csv(TestPartner partner, String file) {
        return csv(partner, file, "");
    }

    static Response csv(TestPartner partner, String file, String query) {
        return as(partner)
                .contentType("text/csv")
                .body(file.getBytes(StandardCharsets.UTF_8))
                .post("/api/v1/imports" + query);
    }

    static Response ndjson(TestPartner partner, String file) {
        return ndjson(partner, file.getBytes(StandardCharsets.UTF_8));
    }

    static Response ndjson(TestPartner partner, byte[] file) {
        return as(partner).contentType("application/x-ndjson").body(file).post("/api/v1/imports");
    }

    static RequestSpecification as(TestPartner partner) {
        return given().auth().oauth2(partner.token());
    }

    static long reports(UUID partner) {
        return TestStore.count("SELECT count(*) FROM report WHERE partner_id = ?", partner);
    }
}
