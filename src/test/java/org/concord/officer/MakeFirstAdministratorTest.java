package org.concord.officer;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;

import io.quarkus.runtime.StartupEvent;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.QuarkusTestProfile;
import io.quarkus.test.junit.TestProfile;
import jakarta.inject.Inject;
import java.util.Map;
import org.concord.platform.TestEnvironment;
import org.junit.jupiter.api.Test;

/** A store without anybody, and no demonstration. */
@QuarkusTest
@TestProfile(MakeFirstAdministratorTest.EmptyProduction.class)
class MakeFirstAdministratorTest {

    /** As an operator sets it up. */
    public static class EmptyProduction implements QuarkusTestProfile {
        @Override
        public Map<String, String> getConfigOverrides() {
            return Map.of(
                    "concord.demo", "false",
                    "concord.officer.first-administrator-email", "First@Council.example",
                    "concord.officer.first-administrator-password", "a first long password");
        }
    }

    @Inject
    MakeFirstAdministrator make;

    @Test
    void theFirstAdministratorSignsInAndAddsTheOthers() {
        Caller.signIn("first@council.example", "a first long password")
                .then()
                .statusCode(200)
                .body("officer.roles", contains("administrator"));
        Caller.with(Caller.token("first@council.example", "a first long password"))
                .body(People.somebody("officer"))
                .post("/api/v1/officers")
                .then()
                .statusCode(201);
        assertThat(
                        Trail.number(
                                "SELECT count(*) FROM audit_entry WHERE action = 'officer-changed' AND actor = 'worker:first-administrator'"))
                .isEqualTo(1);
    }

    @Test
    void thereAreNoDemonstrationAccounts() {
        Caller.signIn("officer@demo.invalid", Caller.DEMONSTRATION).then().statusCode(401);
    }

    @Test
    void onTheNextStartThereIsSomebodyAlready() {
        int before = Trail.number("SELECT count(*) FROM officer");
        make.atStart(new StartupEvent());
        assertThat(Trail.number("SELECT count(*) FROM officer")).isEqualTo(before);
        assertThat(TestEnvironment.mail().getReceivedMessages()).isEmpty();
    }
}
