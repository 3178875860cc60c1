package org.concord.demo;

import static org.assertj.core.api.Assertions.assertThatIllegalStateException;
import static org.hamcrest.Matchers.equalTo;

import io.quarkus.runtime.StartupEvent;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.concord.Callers;
import org.concord.platform.TestStore;
import org.junit.jupiter.api.Test;

@QuarkusTest
class DemoStoreTest {
    @Inject
    DemoStore demo;

    @Test
    void aStoreThatARealPersonWorksWithIsNotMadeADemonstration() {
        UUID real = UUID.randomUUID();
        TestStore.execute(
                "INSERT INTO officer (id, authority_id, email, name, password_hash, created_at, version) VALUES (?, 1, ?, 'Real', '-', now(), 0)",
                real,
                real + "@test.invalid");
        assertThatIllegalStateException()
                .isThrownBy(() -> demo.refuseOverOtherReports(new StartupEvent()))
                .withMessageContaining("other officers");
    }

    @Test
    void whoJoinsADemonstrationBelongsToIt() {
        Map<String, Object> body = Map.of(
                "email", "joined@demo.invalid",
                "name", "Joined",
                "password", "a long enough password",
                "roles", List.of("analyst"));
        Callers.as("administrator")
                .body(body)
                .post("/api/v1/officers")
                .then()
                .statusCode(201)
                .body("demonstration", equalTo(true));
    }
}
