package org.concord.intake;

import static org.assertj.core.api.Assertions.assertThat;
import static org.concord.intake.FullReport.sendOnce;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.not;

import io.quarkus.test.junit.QuarkusTest;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import org.concord.platform.OwnersEyes;
import org.concord.platform.Refused;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Report, identity, case, alert and audit entries are one transaction: whichever of them cannot be written, none is. */
@QuarkusTest
class AllOrNothingTest {
    private static final List<String> WRITTEN = List.of(
            "data_key",
            "report",
            "report_strand",
            "report_incident_type",
            "report_subject",
            "counted_report",
            "consent",
            "consent_partner",
            "vault_record",
            "vault_hash",
            "case_file",
            "case_report",
            "case_strand",
            "case_incident_type",
            "assessment",
            "assessment_reason",
            "case_move",
            "alert",
            "alert_recipient",
            "alert_event",
            "delivery",
            "audit_entry",
            "idempotency_key");

    static List<String> written() {
        return WRITTEN;
    }

    @AfterEach
    void letEverythingBeWrittenAgain() {
        WRITTEN.forEach(
                table -> OwnersEyes.run("ALTER TABLE " + table + " DROP CONSTRAINT IF EXISTS refused_by_a_test"));
    }

    @ParameterizedTest
    @MethodSource("written")
    void whateverCannotBeWrittenNothingIs(String table) {
        String key = UUID.randomUUID().toString();
        OwnersEyes.letNoCaseJoinAnAlert();
        Map<String, Object> before = counted();
        OwnersEyes.run("ALTER TABLE " + table + " ADD CONSTRAINT refused_by_a_test CHECK (false) NOT VALID");

        sendOnce(key, FullReport.whole())
                .then()
                .spec(Refused.with(500, "internal"))
                .body(not(containsString(FullReport.STORY)))
                .body(not(containsString("constraint")));

        assertThat(counted()).isEqualTo(before);
        letEverythingBeWrittenAgain();
        sendOnce(key, FullReport.whole()).then().statusCode(201);
        assertThat(counted())
                .as("and the test looks where a report is written")
                .allSatisfy((name, rows) -> assertThat((Long) rows).isGreaterThan((Long) before.get(name)));
    }

    private static Map<String, Object> counted() {
        Map<String, Object> counts = new TreeMap<>();
        WRITTEN.forEach(table -> counts.put(table, OwnersEyes.count(table)));
        // Deliveries of earlier reports are tried meanwhile and recorded.
        counts.put(
                "audit_entry", OwnersEyes.value("SELECT count(*) FROM audit_entry WHERE action <> 'delivery-tried'"));
        return counts;
    }
}
