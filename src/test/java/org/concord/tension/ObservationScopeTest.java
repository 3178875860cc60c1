package org.concord.tension;

import static org.assertj.core.api.Assertions.assertThat;
import static org.concord.Callers.as;
import static org.concord.tension.Observed.ALLESTREE;
import static org.concord.tension.Observed.NORMANTON;
import static org.concord.tension.Observed.PATH;
import static org.concord.tension.Observed.post;
import static org.concord.tension.Observed.talk;
import static org.hamcrest.Matchers.contains;

import io.quarkus.test.junit.QuarkusTest;
import java.util.List;
import java.util.Map;
import org.concord.EveryItem;
import org.concord.casework.AtCase;
import org.concord.platform.Refused;
import org.junit.jupiter.api.Test;

/** Who sees what was observed; for everybody else it does not exist. */
@QuarkusTest
class ObservationScopeTest {
    @Test
    void itIsSeenByWhoeverHasOneOfItsWards() {
        String both = Observed.id("coordinator", talk("wards", List.of(NORMANTON, ALLESTREE)));
        String elsewhere = Observed.id("coordinator", talk("wards", List.of(ALLESTREE)));
        String everywhere = Observed.id("coordinator", talk("wards", List.of()));
        String own = Observed.id("officer", talk());

        assertThat(Observed.status("officer", both)).isEqualTo(200);
        assertThat(Observed.status("officer2", both)).isEqualTo(200);
        assertThat(Observed.status("officer", elsewhere)).isEqualTo(404);
        assertThat(Observed.status("officer2", elsewhere)).isEqualTo(200);
        assertThat(Observed.status("officer", everywhere)).isEqualTo(200);
        assertThat(Observed.status("officer2", own)).isEqualTo(404);
        as("officer")
                .body(Map.of("outcome", "CLOSED"))
                .post(PATH + "/" + elsewhere + "/reviews")
                .then()
                .spec(Refused.with(404, "not-found"));
        assertThat(ids("officer", "")).contains(both, everywhere, own).doesNotContain(elsewhere);
        assertThat(ids("officer2", "")).contains(both, elsewhere, everywhere).doesNotContain(own);
        assertThat(ids("coordinator", "")).contains(both, elsewhere, everywhere, own);
    }

    @Test
    void whatIsSensitiveIsForItsAuthorCoordinatorsAndThoseItIsSharedWith() {
        Map<String, Object> body = talk("marking", "OFFICIAL_SENSITIVE");
        body.put("sharedWith", List.of(AtCase.officer("officer2")));
        String id = post("officer", body)
                .then()
                .statusCode(201)
                .body("sharedWith.id", contains(AtCase.officer("officer2")))
                .extract()
                .path("id");
        assertThat(List.of("officer", "officer2", "coordinator"))
                .allSatisfy(account -> assertThat(Observed.status(account, id)).isEqualTo(200));
        assertThat(Observed.status("deputy", id)).isEqualTo(404);
        assertThat(ids("deputy", "")).doesNotContain(id);
        post("officer", talk("sharedWith", List.of(AtCase.officer("officer2"))))
                .then()
                .statusCode(400)
                .body("errors.pointer", contains("/sharedWith"));
    }

    private static List<String> ids(String account, String query) {
        return EveryItem.of(account, PATH + "?" + query).stream()
                .map(one -> (String) one.get("id"))
                .toList();
    }
}
