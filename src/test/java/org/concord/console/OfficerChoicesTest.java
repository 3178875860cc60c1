package org.concord.console;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.junit.QuarkusTest;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.concord.Reported;
import org.concord.casework.Cases;
import org.concord.resident.Resident;
import org.junit.jupiter.api.Test;

/** Who is offered is who can be chosen: nobody whom the use case would refuse, and all whom it would not. */
@QuarkusTest
class OfficerChoicesTest {
    private static final Pattern OPTION = Pattern.compile("<option value=\"([0-9a-f-]{36})\"");
    private static final Pattern BOX =
            Pattern.compile("name=\"officerIds\" type=\"checkbox\" value=\"([0-9a-f-]{36})\"");
    private static final List<String> ACCOUNTS = List.of(
            "officer", "deputy", "officer2", "coordinator", "coordinator2", "director", "adviser", "administrator");

    @Test
    void whoIsOfferedIsWhoCanBeGivenTheCase() {
        for (String ward : List.of("E05015521", "E05015508", "E05999999")) {
            String reference = Cases.of(Reported.in(ward));
            assertThat(offered(OPTION, "coordinator", reference, "assign"))
                    .as(ward)
                    .containsAll(takers(reference))
                    .doesNotContainAnyElementsOf(others(reference));
        }
    }

    @Test
    void whomARestrictionLeavesOutIsNotOfferedButCanBeNamed() {
        String reference = Cases.received();
        Cases.post(
                        "coordinator",
                        reference,
                        "/restriction",
                        Map.of("officerIds", List.of(Cases.idOf("coordinator")), "reason", "Few."))
                .then()
                .statusCode(200);

        Set<String> offered = offered(OPTION, "coordinator", reference, "assign");
        assertThat(offered).containsExactly(Cases.idOf("coordinator"));
        assertThat(offered(BOX, "coordinator", reference, "restriction"))
                .contains(Cases.idOf("officer"), Cases.idOf("coordinator"))
                .doesNotContain(Cases.idOf("officer2"));
    }

    @Test
    void whoHasAnInterestIsNotOfferedAtAll() {
        String reference = Cases.received();
        Cases.post("deputy", reference, "/conflicts", Map.of("reason", "My cousin."))
                .then()
                .statusCode(201);

        assertThat(offered(BOX, "coordinator", reference, "restriction")).doesNotContain(Cases.idOf("deputy"));
        assertThat(offered(OPTION, "coordinator", reference, "assign")).doesNotContain(Cases.idOf("deputy"));
    }

    @Test
    void whoChoosesComesFirst() {
        Resident browser = Staff.browser("officer");
        String page =
                browser.look("/console/cases/" + Cases.received() + "/assign").asString();

        assertThat(page)
                .containsPattern(
                        "<option value=\"\">Choose</option>\\s*<option value=\"" + Cases.idOf("officer") + "\">Me \\(");
        assertThat(page).doesNotContain("Nobody: give it back");
    }

    private static Set<String> takers(String reference) {
        Set<String> takers = new HashSet<>();
        for (String account : ACCOUNTS) {
            String id = Cases.idOf(account);
            if (Cases.post("coordinator", reference, "/assignments", Map.of("officerId", id))
                            .statusCode()
                    == 200) {
                takers.add(id);
            }
        }
        assertThat(takers).isNotEmpty();
        return takers;
    }

    private static Set<String> others(String reference) {
        Set<String> all = ACCOUNTS.stream().map(Cases::idOf).collect(Collectors.toSet());
        all.removeAll(takers(reference));
        return all;
    }

    private static Set<String> offered(Pattern choice, String account, String reference, String act) {
        String page = Staff.browser(account)
                .look("/console/cases/" + reference + "/" + act)
                .asString();
        return choice.matcher(page).results().map(found -> found.group(1)).collect(Collectors.toSet());
    }
}
