package org.concord.casework;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.UUID;
import org.concord.audit.AuditTrail;
import org.concord.audit.EvidenceEvent;
import org.concord.evidence.EvidenceForm;
import org.concord.evidence.ReceivedFiles;
import org.concord.platform.AnswerOnce;
import org.concord.platform.FieldError;
import org.concord.platform.Problem;
import org.concord.report.AttachmentDoor;
import org.concord.report.AttachmentItem;
import org.concord.report.NewAttachments;
import org.jspecify.annotations.Nullable;

/**
 * Files come to a report: with it, later from whoever holds its receipt, or from an officer. The bytes were sealed and stored before
 * ({@code evidence/ReadEvidenceForm}, {@code evidence/ReceiveFiles}); here they are kept, or closing them takes them away again.
 */
@ApplicationScoped
public class AddEvidence {
    static final String REPORT = "report";

    private final CaseAtHand cases;
    private final CaseFiles files;
    private final NewAttachments attachments;
    private final AuditTrail trail;
    private final AnswerOnce once;
    private final Doer doer;

    AddEvidence(
            CaseAtHand cases,
            CaseFiles files,
            NewAttachments attachments,
            AuditTrail trail,
            AnswerOnce once,
            Doer doer) {
        this.cases = cases;
        this.files = files;
        this.attachments = attachments;
        this.trail = trail;
        this.once = once;
        this.doer = doer;
    }

    /**
     * An officer adds files to a case: to the report that the form names, or to its first.
     *
     * @throws org.concord.platform.Refusal 404 if there is no such case for the caller; 400 if the report is none of the case; 409
     *     {@code case-without-report}, {@code limit-reached}; what {@link AnswerOnce} refuses
     */
    @Transactional
    AnswerOnce.Answered<EvidenceView> toCase(String typed, EvidenceForm form, @Nullable String idempotencyKey) {
        CaseRow row = cases.find(doer.scope(), typed);
        var asked = new AnswerOnce.Asked(idempotencyKey, doer.code(), "evidence of " + row.id(), sameness(form));
        return once.answer(asked, EvidenceView.class, () -> {
            UUID report = reportOf(row, form);
            var coming = new NewAttachments.Coming(AttachmentDoor.OFFICER, doer.id(), doer.now());
            List<AttachmentItem> added =
                    add(new CaseAtHand.Named(row.id(), row.reference()), report, form.files(), coming);
            return new AnswerOnce.Answered<>(201, new EvidenceView(added), false);
        });
    }

    /**
     * Whoever holds the report's receipt adds files to it. For {@code my-report}: the caller is known as the holder of this report's
     * receipt, reads the form before, and closes it after.
     *
     * @throws org.concord.platform.Refusal 404 if there is no such report; 409 {@code limit-reached}; what {@link AnswerOnce} refuses
     */
    @Transactional
    public AnswerOnce.Answered<ReceivedEvidenceView> to(
            UUID report, EvidenceForm form, @Nullable String idempotencyKey) {
        var asked = new AnswerOnce.Asked(idempotencyKey, doer.code(), "evidence of report " + report, sameness(form));
        return once.answer(asked, ReceivedEvidenceView.class, () -> {
            var coming = new NewAttachments.Coming(AttachmentDoor.REPORTER, null, doer.now());
            List<AttachmentItem> added = add(cases.ofReport(report), report, form.files(), coming);
            return new AnswerOnce.Answered<>(201, ReceivedEvidenceView.of(added), false);
        });
    }

    /**
     * Files that come together with a report: in the transaction that submits it, after it has its case. If that transaction comes to
     * nothing, closing the files takes them away.
     *
     * @throws org.concord.platform.Refusal 409 {@code limit-reached}
     */
    @Transactional(Transactional.TxType.MANDATORY)
    public void withNew(UUID report, ReceivedFiles received) {
        if (!received.files().isEmpty()) {
            var coming = new NewAttachments.Coming(AttachmentDoor.WITH_REPORT, null, doer.now());
            add(cases.ofReport(report), report, received, coming);
        }
    }

    private List<AttachmentItem> add(
            CaseAtHand.Named file, UUID report, ReceivedFiles received, NewAttachments.Coming coming) {
        List<AttachmentItem> added = attachments.add(report, received, coming);
        received.files()
                .forEach(one -> trail.append(new EvidenceEvent.EvidenceReceived(
                        file.reference(),
                        report,
                        one.id(),
                        one.kind().name(),
                        one.size(),
                        coming.door().name(),
                        "sha256 " + one.sha256Hex())));
        cases.touch(file.id());
        return added;
    }

    private UUID reportOf(CaseRow row, EvidenceForm form) {
        String named = form.text(REPORT).orElse(null);
        return files.reportOf(row.id(), named)
                .orElseThrow(() -> named == null
                        ? Problem.CASE_WITHOUT_REPORT.because(Problem.CASE_WITHOUT_REPORT.explanation())
                        : Problem.VALIDATION_FAILED.because(
                                List.of(new FieldError("/" + REPORT, "is no report of this case"))));
    }

    /** What makes a form the same when it is sent again: its texts, and its files by name and content. */
    private static Object sameness(EvidenceForm form) {
        return List.of(
                form.fields(),
                form.files().files().stream()
                        .map(file -> List.of(file.claimedName(), file.sha256Hex()))
                        .toList());
    }
}
