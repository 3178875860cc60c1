package org.concord.console;

import static org.assertj.core.api.Assertions.assertThat;
import static org.concord.Callers.as;

import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.concord.access.Actor;
import org.concord.access.CaseScope;
import org.concord.access.Role;
import org.concord.casework.AtCase;
import org.concord.place.Wards;
import org.concord.platform.TestClock;
import org.junit.jupiter.api.Test;

/** What somebody had to do in wards that are not theirs any more is not told to them on their first page either. */
@QuarkusTest
class InboxScopeTest {
    private static final String NORMANTON = "E05015521";
    private static final String ALLESTREE = "E05015508";

    @Inject
    InboxRows rows;

    @Inject
    Wards wards;

    @Inject
    TestClock clock;

    @Test
    void anActionAboutAWardThatIsNotTheirsAnyMoreIsNotShown() {
        String id = as("officer")
                .body(Map.of(
                        "kind",
                        "KIN_CONTACT",
                        "what",
                        "Ask around",
                        "wards",
                        List.of(NORMANTON),
                        "dueAt",
                        clock.instant().plus(Duration.ofDays(30)).toString()))
                .post("/api/v1/tension/actions")
                .then()
                .statusCode(201)
                .extract()
                .path("id");

        assertThat(shown(NORMANTON)).contains(UUID.fromString(id));
        assertThat(shown(ALLESTREE)).doesNotContain(UUID.fromString(id));
    }

    private List<UUID> shown(String ward) {
        UUID officer = UUID.fromString(AtCase.officer("officer"));
        int own = wards.byCode(ward).orElseThrow().id();
        Actor.Person person =
                new Actor.Person(officer, Set.of(Role.OFFICER), new CaseScope(officer, false, Set.of(own), Set.of()));
        return rows.actions(person, clock.instant().plus(Duration.ofDays(31)), 10_000).stream()
                .map(InboxRows.ActionLine::id)
                .toList();
    }
}
