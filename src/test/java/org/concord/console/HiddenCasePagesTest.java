package org.concord.console;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.concord.casework.AtCase;
import org.concord.casework.Cases;
import org.concord.platform.HumanReference;
import org.concord.resident.Resident;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

/** At no page, new ones too, does a case that is not somebody's to see answer otherwise than one that there never was. */
@QuarkusTest
class HiddenCasePagesTest {
    private static final String NO_ID = "01a20062-e9cb-7e93-aea1-844c66195468";

    @Inject
    HumanReference references;

    @TestFactory
    Stream<DynamicTest> everyPageOfACaseAnswersAsIfItWereNotThere() throws IOException {
        Resident officer = Staff.browser("officer");
        String token = Resident.tokenOf(officer.open("/console/break-glass"));
        AtCase elsewhere = AtCase.openedElsewhere();
        AtCase restricted = AtCase.opened();
        Cases.post(
                        "coordinator",
                        restricted.reference(),
                        "/restriction",
                        Map.of("officerIds", List.of(AtCase.officer("coordinator")), "reason", "x"))
                .then()
                .statusCode(200);
        return PagePermissionTest.pages().stream()
                .filter(page -> page.contains("{reference}"))
                .filter(page -> !page.contains("/centre/"))
                .flatMap(page -> Stream.of(elsewhere.reference(), elsewhere.report(), restricted.reference())
                        .map(hidden -> DynamicTest.dynamicTest(
                                page + " " + hidden, () -> assertSame(page, hidden, officer, token))));
    }

    private void assertSame(String page, String hidden, Resident officer, String token) {
        String never = hidden.startsWith("CR") ? references.nextReport() : references.nextCase();
        Response answer = call(page, hidden, officer, token);
        Response ofNone = call(page, never, officer, token);

        assertThat(answer.statusCode()).isEqualTo(ofNone.statusCode()).isIn(400, 404);
        assertThat(plain(answer, hidden)).isEqualTo(plain(ofNone, never));
        if (page.startsWith("GET")) {
            assertThat(answer.statusCode()).isEqualTo(404);
        }
    }

    private static Response call(String page, String reference, Resident officer, String token) {
        String path = page.split(" ")[1]
                .replace("{reference}", reference)
                .replace("{other}", reference)
                .replaceAll("\\{[A-Za-z]+}", NO_ID);
        return page.startsWith("GET") ? officer.look(path) : officer.sendTo(path, "token", token);
    }

    /** Without what differs from one page to the next. */
    private static String plain(Response page, String reference) {
        return page.asString().replace(reference, "").replaceAll("[A-Za-z0-9_-]{20,}", "");
    }
}
