package org.concord.tension;

import static org.assertj.core.api.Assertions.assertThat;
import static org.concord.Callers.as;
import static org.concord.tension.TensionActs.ALLESTREE;
import static org.concord.tension.TensionActs.NORMANTON;
import static org.concord.tension.TensionActs.PATH;
import static org.concord.tension.TensionActs.added;
import static org.concord.tension.TensionActs.approve;
import static org.concord.tension.TensionActs.audited;
import static org.concord.tension.TensionActs.patch;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;

import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.concord.casework.AtCase;
import org.concord.platform.OwnersEyes;
import org.concord.platform.Refused;
import org.concord.platform.TestClock;
import org.junit.jupiter.api.Test;

/** What a week's actions come to, and what two people agreed may be said of them. */
@QuarkusTest
class ActionsDueTest {
    private final TestClock clock;
    private final ActionsDue due;
    private final TensionActs acts;

    @Inject
    ActionsDueTest(TestClock clock, ActionsDue due) {
        this.clock = clock;
        this.due = due;
        this.acts = new TensionActs(clock);
    }

    @Test
    void whatIsSaidInPublicIsAgreedToByASecondPersonAndOtherWordsAnew() {
        String id = added("officer", acts.action(NORMANTON));
        approve("deputy", id, 0).then().statusCode(400).body("errors.pointer", contains("/publicLine"));
        patch("officer", id, 0, Map.of("publicLine", "We listened.")).then().statusCode(200);
        approve("officer", id, 1).then().spec(Refused.with(409, "second-person-required"));
        approve("deputy", id, 0).then().spec(Refused.with(412, "version-mismatch"));
        as("deputy").post(PATH + "/" + id + "/approval").then().spec(Refused.with(428, "precondition-required"));
        Instant before = clock.instant();
        approve("deputy", id, 1)
                .then()
                .statusCode(200)
                .body("publicLineApprovedBy.id", equalTo(AtCase.officer("deputy")))
                .body("version", equalTo(2));
        approve("deputy", id, 2).then().statusCode(200).body("version", equalTo(2));
        assertThat(audited(id, "public-line-approved")).hasSize(1);
        patch("deputy", id, 2, Map.of("outcome", "x")).then().body("publicLineApprovedBy.id", notNullValue());
        assertThat(due.within(before, clock.instant().plusSeconds(1), Set.of()).lines())
                .contains("We listened.");
        patch("deputy", id, 3, Map.of("publicLine", "We heard."))
                .then()
                .body("publicLineApprovedBy", nullValue())
                .body("publicLineBy.id", equalTo(AtCase.officer("deputy")));
        approve("deputy", id, 4).then().spec(Refused.with(409, "second-person-required"));
        approve("officer", id, 4).then().statusCode(200);
        patch("officer", id, 5, Map.of("publicLine", "")).then().body("publicLine", nullValue());
    }

    @Test
    void aWeekIsSummedUpWithItsOwners() {
        Instant from = clock.instant().minusSeconds(1);
        String open = added("officer", acts.action(NORMANTON));
        String closed = added("officer", acts.action(NORMANTON));
        String elsewhere = added("coordinator", acts.action(ALLESTREE));
        patch("officer", closed, 0, Map.of("state", "DONE", "outcome", "Done"))
                .then()
                .statusCode(200);
        int ward = (int) OwnersEyes.value("SELECT id FROM ward WHERE code = ? AND valid_to IS NULL", NORMANTON);

        ActionsDue.Sum now = due.within(from, clock.instant().plusSeconds(1), Set.of(ward));
        ActionsDue.Sum later = due.within(from, clock.instant().plus(Duration.ofDays(31)), Set.of());
        ActionsDue.Sum nextWeek =
                due.within(clock.instant().plusSeconds(1), clock.instant().plus(Duration.ofDays(7)), Set.of());

        assertThat(ids(now.open())).contains(open).doesNotContain(closed, elsewhere);
        assertThat(ids(now.closed())).contains(closed).doesNotContain(open);
        assertThat(ids(now.overdue())).doesNotContain(open);
        assertThat(ids(later.overdue())).contains(open, elsewhere).doesNotContain(closed);
        assertThat(ids(nextWeek.closed())).doesNotContain(closed);
        assertThat(now.open())
                .filteredOn(one -> one.id().toString().equals(open))
                .allMatch(one -> one.owner().name() != null);
    }

    private static List<String> ids(List<TensionActionView> actions) {
        return actions.stream().map(one -> one.id().toString()).toList();
    }
}
