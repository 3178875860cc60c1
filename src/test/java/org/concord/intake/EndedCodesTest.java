package org.concord.intake;

import static org.concord.Callers.as;
import static org.concord.intake.Upload.HEADER;
import static org.concord.intake.Upload.csv;
import static org.concord.intake.Upload.row;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.nullValue;

import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.util.LinkedHashMap;
import java.util.Map;
import org.concord.partner.TestPartners;
import org.concord.partner.TestPartners.TestPartner;
import org.concord.place.PlaceWatch;
import org.concord.platform.OwnersEyes;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** A partner's mapping names a strand that has ended since. */
@QuarkusTest
class EndedCodesTest {
    private static final String STRAND = "/api/v1/reference/strands/TEST_MAPPED";

    @Inject
    TestPartners partners;

    @Inject
    PlaceWatch watch;

    @AfterEach
    void asBefore() {
        OwnersEyes.run(
                "UPDATE strand SET valid_from = '1999-01-01', valid_to = '1999-01-02' WHERE code = 'TEST_MAPPED'");
        OwnersEyes.run("UPDATE code_register SET version = version + 1");
        watch.look();
    }

    @Test
    void noRowIsRefusedForAStrandThatHasEndedAndItsSenderIsTold() {
        Map<String, Object> strand =
                new LinkedHashMap<>(Map.of("code", "TEST_MAPPED", "label", "Mapped", "validFrom", "2000-01-01"));
        as("administrator")
                .body(strand)
                .post("/api/v1/reference/strands")
                .then()
                .statusCode(201);
        TestPartner partner = partners.without();
        as("administrator")
                .header("If-Match", "*")
                .body(TestPartners.DEMO_MAPPING.replaceFirst(
                        "\"Anti-Hindu\": \\[[^]]*]", "\"Anti-Hindu\": [\"TEST_MAPPED\"]"))
                .put("/api/v1/partners/" + partner.id() + "/code-mapping")
                .then()
                .statusCode(200);
        csv(partner, HEADER + row("IN-USE", "2019-03-04"))
                .then()
                .statusCode(200)
                .body("accepted", equalTo(1))
                .body("rows[0].warnings", nullValue());

        strand.put("validTo", "2026-01-01");
        as("administrator")
                .header("If-Match", "*")
                .body(strand)
                .put(STRAND)
                .then()
                .statusCode(200);

        csv(partner, HEADER + row("ENDED", "2019-03-04"))
                .then()
                .statusCode(200)
                .body("accepted", equalTo(1))
                .body("rows[0].warnings.code", contains("unmapped-code"));
    }
}
