package org.concord;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import java.util.List;
import java.util.stream.Stream;
import org.concord.platform.Cursor;
import org.concord.platform.Refused;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** A cursor is opaque but not secret: whatever somebody writes into one is an answer or a refusal, never an accident of the store. */
@QuarkusTest
class ForgedCursorTest {
    private static final String ID = "019a0000-0000-7000-8000-000000000001";

    /** PostgreSQL keeps years from −4713 to 294276, Java far more. */
    private static final List<String> TIMES = List.of(
            "2026-11-21T12:00:00Z",
            "+999999999-12-31T23:59:59.999999999Z",
            "-999999999-01-01T00:00:00Z",
            "+294277-01-01T00:00:00Z",
            "-4714-01-01T00:00:00Z",
            "0001-01-01T00:00:00Z",
            "infinity",
            "-infinity",
            "now",
            "",
            "'; --",
            "٢٠٢٦-11-21T12:00:00Z");

    static Stream<Arguments> lists() {
        return Stream.of(
                Arguments.of("officer", "/api/v1/alerts?", "alerts", 0),
                Arguments.of("officer", "/api/v1/cases?sort=received&", "cases RECEIVED", 0),
                Arguments.of("officer", "/api/v1/cases?sort=due&", "cases DUE", 0),
                Arguments.of("officer", "/api/v1/cases?sort=updated&", "cases UPDATED", 0),
                Arguments.of("officer", "/api/v1/cases?", "cases PRIORITY", 1),
                Arguments.of("officer", "/api/v1/tasks?", "tasks", 0),
                Arguments.of("officer", "/api/v1/tension/actions?", "tension actions", 0),
                Arguments.of("adviser", "/api/v1/centre/reports?", "centre-reports", 0),
                Arguments.of("auditor", "/api/v1/audit/entries?", "audit-entries", 0),
                Arguments.of("officer", "/api/v1/tension/events?", "tension-events", 0),
                Arguments.of("officer", "/api/v1/tension/rumours?", "rumours", 0),
                Arguments.of("administrator", "/api/v1/approvals?", "approvalsPENDING", 0));
    }

    @ParameterizedTest
    @MethodSource("lists")
    void aTimeThatTheStoreCannotKeepIsRefused(String account, String address, String list, int shape) {
        for (String time : TIMES) {
            takenOrRefused(
                    account,
                    address,
                    shape == 0
                            ? Cursor.write(list, time, ID)
                            : Cursor.write(list, "2", time, "2026-11-21T12:00:00Z", ID));
            takenOrRefused(
                    account,
                    address,
                    shape == 0 ? Cursor.write(list, time, ID) : Cursor.write(list, "2", "infinity", time, ID));
        }
    }

    @ParameterizedTest
    @MethodSource("lists")
    void anIdOrSeverityThatIsNoneIsRefused(String account, String address, String list, int shape) {
        String time = "2026-11-21T12:00:00Z";
        for (String id : new String[] {"", "1", "null", ID + "0", "{" + ID + "}"}) {
            takenOrRefused(
                    account,
                    address,
                    shape == 0 ? Cursor.write(list, time, id) : Cursor.write(list, "2", time, time, id));
        }
        for (String severity : new String[] {"", "0", "5", "-1", "99999999999", "P1", "٢"}) {
            takenOrRefused(account, address, Cursor.write(list, severity, time, time, ID));
        }
    }

    private static void takenOrRefused(String account, String address, String cursor) {
        Response answer = Callers.as(account).get(address + "cursor=" + cursor);

        assertThat(answer.statusCode()).as("%s: %s", address, answer.asString()).isIn(200, 400);
        if (answer.statusCode() == 400) {
            answer.then().spec(Refused.with(400, "bad-cursor"));
        }
    }
}
