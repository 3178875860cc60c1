package org.concord.intake;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.concord.intake.Upload.HEADER;
import static org.concord.intake.Upload.as;
import static org.concord.intake.Upload.csv;
import static org.concord.intake.Upload.reports;
import static org.concord.intake.Upload.row;
import static org.concord.intake.Upload.rows;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.everyItem;
import static org.hamcrest.Matchers.hasSize;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Duration;
import java.util.Iterator;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.stream.IntStream;
import org.concord.access.Actor;
import org.concord.partner.TestPartners;
import org.concord.partner.TestPartners.TestPartner;
import org.concord.platform.PlatformConfig;
import org.concord.platform.TestStore;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Files that nobody waits for, files that are cut off, large ones, and the same one twice at a time. */
@QuarkusTest
class ImportLaterTest {
    private static final Duration GIVE_UP_AFTER = Duration.ofHours(6);

    @Inject
    TestPartners partners;

    @Inject
    SpooledFiles files;

    @Inject
    StartImport start;

    @Inject
    ResumeImport resume;

    @Inject
    PlatformConfig platform;

    @Inject
    IntakeConfig config;

    @Inject
    ImportRuns runs;

    @Inject
    OpenImportFile open;

    @Inject
    TakeRows taking;

    @Inject
    EndImport end;

    @Inject
    IntakeMetrics metrics;

    private TestPartner partner;

    @BeforeEach
    void register() {
        partner = partners.withMapping();
    }

    @Test
    void whoWouldRatherNotWaitIsToldWhereToLook() {
        Response begun = later(rows(120) + row("R-7", "2019-03-04"));
        begun.then()
                .statusCode(202)
                .header("Preference-Applied", "respond-async")
                .body("state", equalTo("RUNNING"));
        String address = begun.header("Location");
        assertThat(address).isEqualTo("/api/v1/imports/" + begun.path("id"));
        await().atMost(Duration.ofSeconds(20))
                .until(() -> as(partner).get(address).path("state").equals("DONE"));
        as(partner)
                .get(address)
                .then()
                .body("accepted", equalTo(120))
                .body("duplicates", equalTo(1))
                .body("rows", hasSize(121));
        await().atMost(Duration.ofSeconds(5)).until(() -> !files.has(UUID.fromString(begun.path("id"))));
        assertThat(owed(begun.path("id"))).isZero();
    }

    @Test
    void aHeaderThatCannotBeUsedIsRefusedBeforeAnybodyIsSentAway() {
        later("a,b\n").then().statusCode(400);
        assertThat(TestStore.count("SELECT count(*) FROM import_run WHERE partner_id = ?", partner.id()))
                .isZero();
    }

    @Test
    void aDryRunIsNeverLater() {
        as(partner)
                .header("Prefer", "respond-async")
                .contentType("text/csv")
                .body(rows(1).getBytes())
                .post("/api/v1/imports?dryRun=true")
                .then()
                .statusCode(200);
    }

    @Test
    void anImportThatWasCutOffGoesOnWhereItStopped() throws IOException {
        UUID id = cutOffAfter(2, rows(130) + row("R-1", "2019-03-04") + "bad\n");
        as(partner)
                .get("/api/v1/imports/" + id)
                .then()
                .body("state", equalTo("RUNNING"))
                .body("accepted", equalTo(100));
        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(spooled(id))))
                .isEqualTo("rw-------");
        assertThat(resume.resume(id, GIVE_UP_AFTER, () -> false)).isEmpty();
        as(partner)
                .get("/api/v1/imports/" + id)
                .then()
                .body("state", equalTo("DONE"))
                .body("accepted", equalTo(130))
                .body("duplicates", equalTo(1))
                .body("rejected", equalTo(1))
                .body("rows", hasSize(132));
        assertThat(files.has(id)).isFalse();
        assertThat(resume.resume(id, GIVE_UP_AFTER, () -> false)).isEmpty();
        assertThat(reports(partner.id())).isEqualTo(130);
    }

    @Test
    void sentAgainAnImportThatWasCutOffIsCompletedByTheNewOne() {
        cutOffAfter(1, rows(120));
        csv(partner, rows(120)).then().body("accepted", equalTo(70)).body("duplicates", equalTo(50));
    }

    @Test
    void anImportWhoseFileIsNotHereWaitsAndFailsInTheEnd() {
        UUID id = cutOffAfter(1, rows(60));
        files.remove(id);
        assertThat(resume.resume(id, GIVE_UP_AFTER, () -> false)).isPresent();
        assertThat(resume.resume(id, Duration.ZERO, () -> false)).isEmpty();
        as(partner)
                .get("/api/v1/imports/" + id)
                .then()
                .body("state", equalTo("FAILED"))
                .body("failure", containsString("cut off"))
                .body("accepted", equalTo(50));
    }

    @Test
    void whileOneFileIsOnItsWayAnotherOfTheSamePartnerWaits() {
        UUID id = cutOffAfter(1, rows(120));
        csv(partner, rows(60))
                .then()
                .statusCode(409)
                .header("Retry-After", "30")
                .body("type", equalTo("/problems/in-progress"))
                .body("detail", containsString(id.toString()));
        csv(partner, rows(60), "?dryRun=true").then().statusCode(200);
        csv(partners.withMapping(), rows(60)).then().statusCode(200);
        assertThat(resume.resume(id, GIVE_UP_AFTER, () -> false)).isEmpty();
        csv(partner, rows(60)).then().statusCode(200).body("duplicates", equalTo(60));
    }

    @Test
    void aFileOfWhichTooMuchIsRejectedIsGivenUpWithAReason() {
        IntakeConfig strict = new FewRejected(config);
        UUID id = cutOffAfter(1, rows(50) + "bad\n".repeat(200) + row("LAST", "2019-03-04"));
        new RunImport(runs, open, taking, end, metrics, strict).runNow(id);
        as(partner)
                .get("/api/v1/imports/" + id)
                .then()
                .body("state", equalTo("FAILED"))
                .body("failure", containsString("More than 60 rows were rejected"))
                .body("accepted", equalTo(50))
                .body("rejected", equalTo(100));
    }

    /** As it is, but with 60 in place of 100,000. */
    private record FewRejected(IntakeConfig real) implements IntakeConfig {
        @Override
        public Duration historyAfter() {
            return real.historyAfter();
        }

        @Override
        public int rowsAtOnce() {
            return real.rowsAtOnce();
        }

        @Override
        public int mostRejected() {
            return 60;
        }

        @Override
        public Duration giveUpAfter() {
            return real.giveUpAfter();
        }
    }

    @Test
    void theSameFileTwiceAtATimeTakesEachRowOnce() {
        List<CompletableFuture<Response>> both = IntStream.range(0, 2)
                .mapToObj(i -> CompletableFuture.supplyAsync(() -> csv(partner, rows(300))))
                .toList();
        List<Response> answers = both.stream().map(CompletableFuture::join).toList();
        assertThat(answers).extracting(Response::statusCode).containsOnly(200);
        assertThat(answers.stream().mapToInt(answer -> answer.path("accepted")).sum())
                .isEqualTo(300);
        assertThat(answers.stream()
                        .mapToInt(answer -> answer.path("duplicates"))
                        .sum())
                .isEqualTo(300);
        assertThat(reports(partner.id())).isEqualTo(300);
    }

    @Test
    void ofALargeFileTheFirstRowsAreListedAndWhatSomebodyShouldLookAt() {
        Response answer = csv(
                partner,
                rows(5_500) + "bad\n" + rows(300).substring(HEADER.length())
                        + row("W", "2019-03-04").replace("Anti-Hindu", "Anti-Martian"));
        answer.then()
                .statusCode(200)
                .body("accepted", equalTo(5_501))
                .body("duplicates", equalTo(300))
                .body("rejected", equalTo(1))
                .body("rows", hasSize(5_002))
                .body("rows[5000].outcome", equalTo("REJECTED"))
                .body("rows[5000].line", equalTo(5_502))
                .body("rows[5001].warnings.code", everyItem(equalTo("unmapped-code")));
        String address = "/api/v1/imports/" + answer.path("id") + "/rows?limit=200";
        int listed = 0;
        for (String cursor = ""; cursor != null; ) {
            Response page = as(partner).get(address + cursor);
            listed += page.<List<?>>path("items").size();
            cursor = page.path("nextCursor") == null ? null : "&cursor=" + page.path("nextCursor");
        }
        assertThat(listed).isEqualTo(5_002);
    }

    private Response later(String file) {
        return as(partner)
                .header("Prefer", "respond-async, wait=5")
                .contentType("text/csv")
                .body(file.getBytes(StandardCharsets.UTF_8))
                .post("/api/v1/imports");
    }

    /** As after a crash: so many transactions are done, and the worker is owed for later. */
    private UUID cutOffAfter(int transactions, String file) {
        SpooledFiles.Spooled spooled = files.receive(new ByteArrayInputStream(file.getBytes(StandardCharsets.UTF_8)));
        UUID id = spooled.id();
        start.start(
                new StartImport.Beginning(
                        id, new Actor.PartnerSystem(partner.id()), ImportFormat.CSV, spooled.sha256(), false),
                Optional.empty());
        Iterator<Integer> left = IntStream.range(0, transactions).iterator();
        assertThat(resume.resume(id, GIVE_UP_AFTER, () -> {
                    boolean stop = !left.hasNext();
                    if (!stop) {
                        left.next();
                    }
                    return stop;
                }))
                .isPresent();
        return id;
    }

    private Path spooled(UUID id) {
        return platform.dataDir().resolve("imports").resolve(id.toString());
    }

    private static long owed(String id) {
        return TestStore.count(
                "SELECT count(*) FROM scheduled_tasks WHERE task_name = 'import' AND task_instance = ?", id);
    }
}
