package org.concord.casework;

import static org.assertj.core.api.Assertions.assertThat;
import static org.concord.Callers.as;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.concord.platform.Refused;
import org.concord.platform.TestClock;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What there is to do over all cases: found by owner, state and time, and only in cases that the caller may see. */
@QuarkusTest
class TaskResourceTest {
    private static final String TASKS = "/api/v1/tasks";

    private final TestClock clock;

    private String officers;
    private String deputys;
    private String elsewhere;

    @Inject
    TaskResourceTest(TestClock clock) {
        this.clock = clock;
    }

    @BeforeEach
    void addTasks() {
        AtCase here = AtCase.opened();
        AtCase there = AtCase.openedElsewhere();
        officers = added(here, "officer", Duration.ofHours(1));
        deputys = added(here, "deputy", Duration.ofHours(30));
        elsewhere = added(there, "coordinator", Duration.ofHours(2));
    }

    @AfterEach
    void resetClock() {
        clock.reset();
    }

    private String added(AtCase file, String owner, Duration ahead) {
        return file.post(
                        "coordinator",
                        "/tasks",
                        Map.of(
                                "title",
                                "x",
                                "ownerId",
                                AtCase.officer(owner),
                                "dueAt",
                                clock.instant().plus(ahead).toString()))
                .then()
                .statusCode(201)
                .extract()
                .path("id");
    }

    /** Every page. */
    private static List<Map<String, Object>> all(String account, String query) {
        List<Map<String, Object>> items = new ArrayList<>();
        String cursor = "";
        while (cursor != null) {
            JsonPath page = as(account)
                    .get(TASKS + "?limit=7" + query + (cursor.isEmpty() ? "" : "&cursor=" + cursor))
                    .then()
                    .statusCode(200)
                    .extract()
                    .jsonPath();
            items.addAll(page.getList("items"));
            cursor = page.getString("nextCursor");
        }
        assertThat(items).extracting(item -> item.get("id")).doesNotHaveDuplicates();
        assertThat(items)
                .extracting(item -> java.time.Instant.parse((String) item.get("dueAt")))
                .isSorted();
        return items;
    }

    private static List<Object> ids(String account, String query) {
        return all(account, query).stream().map(item -> item.get("id")).toList();
    }

    @Test
    void anOfficerSeesTheirOwnTasksUnlessSomebodyIsNamed() {
        assertThat(ids("officer", "")).contains(officers).doesNotContain(deputys, elsewhere);
        assertThat(ids("officer", "&owner=me")).contains(officers).doesNotContain(deputys, elsewhere);
        assertThat(ids("officer", "&owner=" + AtCase.officer("deputy")))
                .contains(deputys)
                .doesNotContain(officers, elsewhere);
        assertThat(all("officer", ""))
                .allMatch(item -> ((Map<?, ?>) item.get("owner")).get("id").equals(AtCase.officer("officer")));
    }

    @Test
    void aCoordinatorSeesEverybodysTasks() {
        assertThat(ids("coordinator", "")).contains(officers, deputys, elsewhere);
        assertThat(ids("coordinator", "&owner=me")).contains(elsewhere).doesNotContain(officers, deputys);
    }

    @Test
    void tasksOfCasesOutOfScopeAreNotThere() {
        assertThat(ids("officer", "&owner=" + AtCase.officer("coordinator"))).doesNotContain(elsewhere);
        assertThat(ids("officer2", "&owner=" + AtCase.officer("coordinator"))).contains(elsewhere);
    }

    @Test
    void overdueTasksAndEndedOnesCanBeAskedFor() {
        clock.advance(Duration.ofHours(3));
        assertThat(ids("coordinator", "&overdue=true"))
                .contains(officers, elsewhere)
                .doesNotContain(deputys);
        assertThat(ids("coordinator", "&overdue=false")).contains(deputys).doesNotContain(officers, elsewhere);
        String path = all("officer", "").stream()
                .filter(item -> item.get("id").equals(officers))
                .map(item -> "/api/v1/cases/" + item.get("caseReference") + "/tasks/" + officers)
                .findFirst()
                .orElseThrow();
        as("officer")
                .header("If-Match", "\"0\"")
                .body(Map.of("state", "DONE"))
                .patch(path)
                .then()
                .statusCode(200);
        assertThat(ids("officer", "")).doesNotContain(officers);
        assertThat(ids("officer", "&overdue=true")).doesNotContain(officers);
        assertThat(ids("officer", "&state=DONE")).contains(officers);
        assertThat(ids("coordinator", "&state=DONE&state=OPEN")).contains(officers, deputys);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "owner=none",
                "owner=",
                "owner=me&owner=me",
                "state=LATE",
                "state=open",
                "state=",
                "overdue=yes",
                "overdue=",
                "assignee=me",
                "limit=0",
                "limit=2&limit=3"
            })
    void aParameterThatIsNotKnownIsRefused(String query) {
        as("officer").get(TASKS + "?" + query).then().spec(Refused.with(400, "bad-parameter"));
    }
}
