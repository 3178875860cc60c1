package org.concord.intake;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.concord.Callers.as;
import static org.concord.evidence.EvidenceFiles.ascii;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import jakarta.transaction.TransactionalException;
import jakarta.ws.rs.core.MediaType;
import java.io.ByteArrayInputStream;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import org.concord.Reported;
import org.concord.access.Actor;
import org.concord.access.CurrentActor;
import org.concord.casework.AddEvidence;
import org.concord.casework.ReceivedEvidenceView;
import org.concord.evidence.EvidenceFiles;
import org.concord.evidence.EvidenceForm;
import org.concord.evidence.ReadEvidenceForm;
import org.concord.evidence.ReceiveFiles;
import org.concord.evidence.ReceivedFiles;
import org.concord.evidence.StoredFiles;
import org.concord.platform.AnswerOnce;
import org.concord.platform.OwnersEyes;
import org.concord.platform.Problem;
import org.concord.platform.Refusal;
import org.concord.report.Channel;
import org.concord.report.NewReport;
import org.concord.report.Reports;
import org.junit.jupiter.api.Test;

/** Files that come with a report, or later from whoever holds its receipt: as the doors for them will ask. */
@QuarkusTest
class FilesWithReportTest {
    private static final NewReport.Source FORM = new NewReport.Source(Channel.PUBLIC_FORM, null, null, null, null);

    @Inject
    SubmitReport submit;

    @Inject
    AddEvidence add;

    @Inject
    ReceiveFiles receive;

    @Inject
    ReadEvidenceForm forms;

    @Inject
    Reports reports;

    @Inject
    CurrentActor actor;

    @Inject
    ObjectMapper json;

    @Test
    void theyAreKeptInTheTransactionOfTheReport() {
        SubmitReport.Result.Accepted[] accepted = new SubmitReport.Result.Accepted[1];
        try (ReceivedFiles files = two()) {
            QuarkusTransaction.requiringNew().run(() -> accepted[0] = submitted(files));
        }

        String reference = accepted[0].opened().reference();
        as("officer")
                .get("/api/v1/cases/" + reference + "/attachments")
                .then()
                .statusCode(200)
                .body("items.door", contains("WITH_REPORT", "WITH_REPORT"))
                .body("items.fileName", contains("wall.png", "note.txt"))
                .body("items[0].report", equalTo(accepted[0].reference()))
                .body("items[0].addedBy", equalTo(null));
        List<String> ids =
                as("officer").get("/api/v1/cases/" + reference + "/attachments").path("items.id");
        ids.forEach(id -> as("officer")
                .get("/api/v1/cases/" + reference + "/attachments/" + id)
                .then()
                .statusCode(200));
        assertThat(OwnersEyes.column(
                        "SELECT action FROM audit_entry WHERE subject = ? AND action = 'evidence-received'", reference))
                .hasSize(2);
    }

    @Test
    void ifTheReportIsNotKeptNeitherAreTheyNorTheirBytes() {
        Set<String> before = StoredFiles.orphans();
        String[] lost = new String[1];
        try (ReceivedFiles files = two()) {
            assertThat(files.files())
                    .allSatisfy(one -> assertThat(StoredFiles.of(one.id())).exists());
            assertThatThrownBy(() -> QuarkusTransaction.requiringNew().run(() -> {
                        lost[0] = submitted(files).reference();
                        throw new IllegalStateException("something else went wrong");
                    }))
                    .isInstanceOf(IllegalStateException.class);
        }

        StoredFiles.nothingMoreIsLeft(before);
        assertThat(OwnersEyes.rows("SELECT id FROM report WHERE reference = ?", lost[0]))
                .isEmpty();
    }

    @Test
    void outsideATransactionTheyAreNotKept() {
        Set<String> before = StoredFiles.orphans();
        try (ReceivedFiles files = two()) {
            assertThatThrownBy(() -> add.withNew(UUID.randomUUID(), files)).isInstanceOf(TransactionalException.class);
        }
        StoredFiles.nothingMoreIsLeft(before);
    }

    @Test
    void whoeverHoldsTheReceiptAddsFilesAndLearnsNoMoreThanThatTheyCame() throws JsonProcessingException {
        UUID report = aReport();

        AnswerOnce.Answered<ReceivedEvidenceView> first = added(report, "x", "holiday-1234567890");
        AnswerOnce.Answered<ReceivedEvidenceView> again = added(report, "x", "holiday-1234567890");

        assertThat(first.status()).isEqualTo(201);
        assertThat(again.replayed()).isTrue();
        assertThat(again.body()).isEqualTo(first.body());
        assertThat(json.writeValueAsString(first.body()))
                .contains("text/plain")
                .doesNotContain("note", "UNSCANNED", "sha");
        assertThat(OwnersEyes.column("SELECT door FROM attachment WHERE report_id = ?", report))
                .containsExactly("REPORTER");
        assertThat(OwnersEyes.value(
                        "SELECT actor FROM attachment_custody WHERE attachment_id = ?",
                        first.body().items().getFirst().id()))
                .isEqualTo("anyone");
        assertThat(OwnersEyes.value(
                        "SELECT count(*) FROM attachment_custody WHERE step = 'RECEIVED' AND attachment_id = ?",
                        first.body().items().getFirst().id()))
                .isEqualTo(1L);
    }

    @Test
    void aReportThatIsNotThereGetsNoFile() {
        Set<String> before = StoredFiles.orphans();
        assertThatThrownBy(() -> added(UUID.randomUUID(), "x", null))
                .extracting("problem")
                .isEqualTo(Problem.NOT_FOUND);
        StoredFiles.nothingMoreIsLeft(before);
    }

    @Test
    void manyAtOnceDoNotGetPastTheLimit() throws Exception {
        UUID report = aReport();
        Set<String> before = StoredFiles.orphans();
        List<Callable<Boolean>> adding = IntStream.range(0, 16)
                .<Callable<Boolean>>mapToObj(i -> () -> isTaken(report, "note " + i))
                .toList();
        long taken = 0;
        try (ExecutorService threads = Executors.newFixedThreadPool(8)) {
            for (Future<Boolean> one : threads.invokeAll(adding)) {
                taken += one.get() ? 1 : 0;
            }
        }

        assertThat(taken).isEqualTo(10);
        assertThat(OwnersEyes.value("SELECT count(*) FROM attachment WHERE report_id = ?", report))
                .isEqualTo(10L);
        StoredFiles.nothingMoreIsLeft(before);
    }

    private boolean isTaken(UUID report, String note) {
        try {
            added(report, note, null);
            return true;
        } catch (Refusal e) {
            assertThat(e.problem()).isEqualTo(Problem.LIMIT_REACHED);
            return false;
        }
    }

    private AnswerOnce.Answered<ReceivedEvidenceView> added(UUID report, String note, String key) {
        String form = "--b\r\nContent-Disposition: form-data; name=\"file\"; filename=\"note.txt\"\r\n\r\n" + note
                + "\r\n--b--\r\n";
        MediaType type = MediaType.valueOf("multipart/form-data; boundary=b");
        return actor.as(new Actor.Anyone(), () -> {
            try (EvidenceForm read = forms.read(new ByteArrayInputStream(ascii(form)), type, "file", "test")) {
                return add.to(report, read, key);
            }
        });
    }

    private UUID aReport() {
        return QuarkusTransaction.requiringNew().call(() -> reports.findId(as("officer")
                        .body(Reported.verbalAbuse())
                        .post("/api/v1/reports")
                        .path("reference"))
                .orElseThrow());
    }

    private ReceivedFiles two() {
        ReceivedFiles files = receive.begin();
        receive.take(files, "/file", "wall.png", new ByteArrayInputStream(EvidenceFiles.png()));
        receive.take(files, "/file", "note.txt", new ByteArrayInputStream(ascii("they came back")));
        return files;
    }

    private SubmitReport.Result.Accepted submitted(ReceivedFiles files) {
        return actor.as(new Actor.Anyone(), () -> {
            ReportRequest request = json.convertValue(Map.copyOf(Reported.verbalAbuse()), ReportRequest.class);
            var accepted = (SubmitReport.Result.Accepted)
                    submit.submit(new SubmitReport.Submission(request, FORM, null, false));
            add.withNew(reports.findId(accepted.reference()).orElseThrow(), files);
            return accepted;
        });
    }
}
