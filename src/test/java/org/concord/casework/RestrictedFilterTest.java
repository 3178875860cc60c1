package org.concord.casework;

import static org.concord.Callers.as;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.not;

import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.concord.platform.OwnersEyes;
import org.concord.platform.TestClock;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** “Restricted” is what is restricted now: not what was once, and not what only somebody's own interest shuts them out of. */
@QuarkusTest
class RestrictedFilterTest {
    private final TestClock clock;

    @Inject
    RestrictedFilterTest(TestClock clock) {
        this.clock = clock;
    }

    @AfterEach
    void backToNow() {
        clock.reset();
    }

    @Test
    void aRestrictionThatHasRunOutRestrictsNoMore() {
        String reference = Cases.received();
        Cases.post(
                        "coordinator",
                        reference,
                        "/restriction",
                        Map.of(
                                "officerIds",
                                List.of(SomeCases.officer("coordinator").toString()),
                                "until",
                                clock.instant().plus(Duration.ofMinutes(5)).toString(),
                                "reason",
                                "because of the test"))
                .then()
                .statusCode(200);
        isListed("coordinator", reference, true);
        clock.advance(Duration.ofMinutes(4));
        isListed("coordinator", reference, true);

        clock.advance(Duration.ofMinutes(2));

        isListed("coordinator", reference, false);
        isListed("officer", reference, false);
        Cases.read("coordinator", reference).then().body("restricted", equalTo(false));
    }

    @Test
    void anInterestOfSomebodysOwnRestrictsItForNobodyElse() {
        String reference = Cases.received();
        OwnersEyes.run(
                "INSERT INTO case_conflict (id, authority_id, case_id, officer_id, reason, declared_at) SELECT gen_random_uuid(), 1, id, ?, 'a neighbour', now() FROM case_file WHERE reference = ?",
                SomeCases.officer("officer"),
                reference);
        SomeCases.run("SET restricted = true", reference);

        isListed("coordinator", reference, false);
        Cases.read("officer", reference).then().statusCode(404);
    }

    private static void isListed(String account, String reference, boolean restricted) {
        String list = "/api/v1/cases?limit=200&sort=received&restricted=";
        as(account).get(list + restricted).then().statusCode(200).body("items.reference", hasItem(reference));
        as(account).get(list + !restricted).then().statusCode(200).body("items.reference", not(hasItem(reference)));
    }
}
