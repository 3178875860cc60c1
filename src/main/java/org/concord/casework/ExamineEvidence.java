package org.concord.casework;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.context.control.ActivateRequestContext;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.UUID;
import org.concord.access.Actor;
import org.concord.access.CurrentActor;
import org.concord.evidence.MalwareScanner;
import org.concord.evidence.ScanOutcome;
import org.concord.evidence.SealedFiles;
import org.concord.report.AttachmentState;
import org.concord.report.Attachments;

/** Looks at a file that has come: first for malware, then – nothing else is ever decoded – to make the copy that may be shown. */
@ApplicationScoped
class ExamineEvidence {
    private static final Actor WORKER = new Actor.Worker("evidence");

    private final RecordExamination examination;
    private final MalwareScanner scanner;
    private final SealedFiles store;
    private final MakeShownCopy copy;
    private final EvidenceMetrics metrics;
    private final CurrentActor actor;

    ExamineEvidence(
            RecordExamination examination,
            MalwareScanner scanner,
            SealedFiles store,
            MakeShownCopy copy,
            EvidenceMetrics metrics,
            CurrentActor actor) {
        this.examination = examination;
        this.scanner = scanner;
        this.store = store;
        this.copy = copy;
        this.metrics = metrics;
        this.actor = actor;
    }

    /** @return whether it is done; if not, the scanner is to be asked again later */
    @ActivateRequestContext
    boolean examine(UUID attachment) {
        return actor.as(WORKER, () -> {
            boolean answered = examination.find(attachment).map(this::scanned).orElse(true);
            if (answered) {
                copy.of(attachment);
            }
            return answered;
        });
    }

    private boolean scanned(Attachments.Kept file) {
        boolean done = file.state() == AttachmentState.CLEAN || file.state() == AttachmentState.QUARANTINED;
        if (done) {
            return true;
        }
        if (!scanner.isConfigured()) {
            // There was one when the file came, and there is none any more.
            examination.found(file, AttachmentState.NOT_SCANNED, null);
            return true;
        }
        return switch (scan(file)) {
            case ScanOutcome.Clean clean -> {
                examination.found(file, AttachmentState.CLEAN, null);
                yield true;
            }
            case ScanOutcome.Infected infected -> {
                examination.found(file, AttachmentState.QUARANTINED, infected.finding());
                yield true;
            }
            case ScanOutcome.Unanswered silent -> {
                metrics.unanswered();
                yield false;
            }
        };
    }

    private ScanOutcome scan(Attachments.Kept file) {
        try (InputStream plain = store.open(file.original())) {
            return scanner.scan(plain);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
