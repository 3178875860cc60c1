package org.concord.casework;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.concord.casework.Evidence.added;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.notNullValue;

import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import io.restassured.RestAssured;
import jakarta.inject.Inject;
import java.io.IOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import org.concord.evidence.EvidenceFiles;
import org.concord.evidence.StubBucket;
import org.concord.evidence.StubClamd;
import org.concord.platform.OwnersEyes;
import org.concord.platform.Refused;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** With a scanner and a bucket; either of them may be away. */
@QuarkusTest
@TestProfile(ScannedProfile.class)
class ScannedEvidenceTest {
    private static final Path SOCKET = Path.of(ScannedProfile.SCANNER);
    private static final byte[] EICAR = EvidenceFiles.ascii(StubClamd.EICAR);

    private final SweepEvidence sweep;
    private final URI endpoint;
    private StubBucket bucket;

    @Inject
    ScannedEvidenceTest(SweepEvidence sweep, @ConfigProperty(name = "concord.evidence.s3.endpoint") URI endpoint) {
        this.sweep = sweep;
        this.endpoint = endpoint;
    }

    @BeforeEach
    void open() throws IOException {
        Files.deleteIfExists(SOCKET);
        bucket = new StubBucket(endpoint.getPort());
    }

    @AfterEach
    void close() throws IOException {
        bucket.close();
        Files.deleteIfExists(SOCKET);
    }

    @Test
    void nobodyGetsAFileThatIsNotScannedAndMalwareNeverLeaves() throws IOException {
        AtCase file = AtCase.opened();
        String id = added(file, "holiday.txt", EICAR);

        assertThat(Evidence.list(file).getString("items[0].state")).isEqualTo("UNSCANNED");
        assertThat(Evidence.list(file).getBoolean("items[0].shown")).isFalse();
        Evidence.read(file, id)
                .then()
                .spec(Refused.with(409, "evidence-not-checked"))
                .header("Retry-After", notNullValue());
        Evidence.shown(file, id).then().spec(Refused.with(409, "evidence-not-checked"));
        try (StubClamd clamd = StubClamd.onSocket(SOCKET)) {
            assertThat(clamd.address()).contains("clamd-test");
            awaitState(file, "QUARANTINED");
        }

        Evidence.read(file, id).then().spec(Refused.with(409, "evidence-quarantined"));
        Evidence.shown(file, id).then().spec(Refused.with(409, "evidence-quarantined"));
        assertThat(Evidence.list(file).getString("items[0].finding")).isEqualTo("Eicar-Test-Signature");
        Cases.read("officer", file.reference())
                .then()
                .body("timeline.what", hasItem("EVIDENCE_QUARANTINED"))
                .body("reports[0].attachments[0].state", equalTo("QUARANTINED"));
        assertThat(file.audited("evidence-scanned"))
                .singleElement()
                .asString()
                .contains("\"outcome\":\"QUARANTINED\"", "worker:evidence")
                .doesNotContain("Eicar");
        assertThat(file.get("/attachments/" + id + "/custody").getList("items.step"))
                .containsExactly("RECEIVED", "QUARANTINED");
        assertThat(metrics())
                .contains("evidence_attachments_total{step=\"QUARANTINED\"")
                .doesNotContain("holiday");
    }

    @Test
    void whatIsCleanIsGivenOutAndItsCopyIsMadeWithoutBeingAskedFor() throws IOException {
        AtCase file = AtCase.opened();
        String id = added(file, "wall.jpg", EvidenceFiles.photograph(64, 32, 1));
        try (StubClamd clamd = StubClamd.onSocket(SOCKET)) {
            assertThat(clamd.address()).contains("clamd-test");
            awaitState(file, "CLEAN");
            await().atMost(Duration.ofSeconds(20))
                    .untilAsserted(() -> assertThat(steps(id)).containsExactly("RECEIVED", "FOUND_CLEAN", "COPY_MADE"));
        }

        assertThat(Evidence.read(file, id).asByteArray()).isEqualTo(EvidenceFiles.photograph(64, 32, 1));
        Evidence.shown(file, id).then().statusCode(200).contentType("image/jpeg");
        assertThat(bucket.objects()).containsKey("evidence/" + id).hasSize(2);
        assertThat(bucket.unsigned()).isEmpty();
        assertThat(bucket.objects().values())
                .allSatisfy(bytes -> assertThat(new String(bytes, StandardCharsets.ISO_8859_1))
                        .doesNotContain(EvidenceFiles.SECRET, "JFIF"));
    }

    @ParameterizedTest
    @EnumSource(mode = EnumSource.Mode.EXCLUDE, names = "WELL")
    void aScannerThatDoesNotAnswerIsAskedAgainUntilItDoes(StubClamd.Mood mood) throws IOException {
        AtCase file = AtCase.opened();
        try (StubClamd clamd = StubClamd.onSocket(SOCKET)) {
            clamd.is(mood);
            String id = added(file, "letter.pdf", EvidenceFiles.pdf());
            await().atMost(Duration.ofSeconds(30)).until(() -> triedAgain(id));
            assertThat(Evidence.list(file).getString("items[0].state")).isEqualTo("UNSCANNED");
            await().atMost(Duration.ofSeconds(30))
                    .untilAsserted(() -> assertThat(metrics()).containsPattern("evidence_waiting(\\{.*?})? [1-9]"));

            clamd.is(StubClamd.Mood.WELL);

            awaitState(file, "CLEAN");
        }
    }

    private static boolean triedAgain(String id) {
        return OwnersEyes.column(
                        "SELECT convert_from(task_data, 'UTF8') FROM scheduled_tasks WHERE task_name ="
                                + " 'examine-evidence' AND task_instance = ?",
                        id)
                .stream()
                .anyMatch(times -> !times.equals("0"));
    }

    @Test
    void whatCameBeforeThereWasAScannerIsScannedOnceThereIsOne() throws IOException {
        AtCase file = AtCase.opened();
        String id = added(file, "holiday.txt", EICAR);
        OwnersEyes.run("DELETE FROM scheduled_tasks WHERE task_instance = ?", id);
        OwnersEyes.run(
                "UPDATE attachment SET state = 'NOT_SCANNED', state_since = now() - interval '2 hours' WHERE id ="
                        + " ?::uuid",
                id);
        Evidence.read(file, id).then().statusCode(200);
        try (StubClamd clamd = StubClamd.onSocket(SOCKET)) {
            assertThat(clamd.address()).contains("clamd-test");
            sweep.examineOverdue();
            awaitState(file, "QUARANTINED");
        }
        Evidence.read(file, id).then().spec(Refused.with(409, "evidence-quarantined"));
    }

    @Test
    void aStoreThatIsAwayIsSaidToBeAndNothingIsKept() throws IOException {
        AtCase file = AtCase.opened();
        String id;
        try (StubClamd clamd = StubClamd.onSocket(SOCKET)) {
            assertThat(clamd.address()).contains("clamd-test");
            id = added(file, "letter.pdf", EvidenceFiles.pdf());
            awaitState(file, "CLEAN");
        }
        bucket.failWith(503);

        Evidence.add(file, "more.pdf", EvidenceFiles.pdf())
                .then()
                .spec(Refused.with(503, "unavailable"))
                .header("Retry-After", notNullValue())
                .body("detail", containsString("store of files"));
        Evidence.read(file, id).then().spec(Refused.with(503, "unavailable"));

        bucket.failWith(0);
        assertThat(Evidence.list(file).getList("items")).hasSize(1);
        Evidence.read(file, id).then().statusCode(200);
    }

    private static void awaitState(AtCase file, String state) {
        await().atMost(Duration.ofSeconds(30))
                .untilAsserted(() -> assertThat(Evidence.list(file).getString("items[0].state"))
                        .isEqualTo(state));
    }

    private static List<Object> steps(String id) {
        return OwnersEyes.column(
                "SELECT step FROM attachment_custody WHERE attachment_id = ?::uuid ORDER BY at, id", id);
    }

    private static String metrics() {
        return RestAssured.get("/q/metrics").asString();
    }
}
