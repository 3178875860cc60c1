package org.concord.packaged;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.concord.Reported;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A filled store starts with its own keys alone, and two processes share one store and one keys folder. */
class KeysAndStoreBelongTogetherIT {
    private static final Map<String, String> DEMONSTRATION =
            Map.of("CONCORD_DEMO", "true", "CONCORD_DEMO_REPORTS", "0");

    @TempDir
    private Path data;

    @Test
    void lostAndForeignKeysAreRefusedByNameAndTheRightOnesAreTaken() throws IOException {
        RunningService.start(data, DEMONSTRATION).close();
        Path vault = data.resolve("keys/vault.json");
        byte[] right = Files.readAllBytes(vault);

        Files.delete(vault);
        assertThat(refusal()).contains("vault.json", "is missing");
        Files.write(vault, new byte[] {'{', '}'}); // somebody else's, for all the store knows
        assertThat(refusal()).contains("vault.json", "is not the one this store was made with");

        Files.write(vault, right);
        RunningService.start(data, DEMONSTRATION).close();
    }

    @Test
    void twoProcessesOnOneStoreAndOneKeysFolderBothWork() {
        try (RunningService one = RunningService.start(data, DEMONSTRATION)) {
            try (RunningService other = RunningService.start(data, DEMONSTRATION)) {
                assertThat(other.log()).contains("embedded PostgreSQL found running");
                String report = one.anyone()
                        .body(Reported.verbalAbuse())
                        .post("/api/v1/reports")
                        .then()
                        .statusCode(201)
                        .extract()
                        .path("reference");
                other.as("officer").get("/api/v1/cases/" + report).then().statusCode(200);
            }
            // The first goes on although the second, which found its server, has ended.
            one.anyone()
                    .body(Reported.verbalAbuse())
                    .post("/api/v1/reports")
                    .then()
                    .statusCode(201);
        }
    }

    private String refusal() {
        RunningService refused = RunningService.launch(data, DEMONSTRATION);
        assertThat(refused.awaitEnd()).isNotZero();
        return refused.log();
    }
}
