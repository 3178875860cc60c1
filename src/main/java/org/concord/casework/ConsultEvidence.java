package org.concord.casework;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.UUID;
import org.concord.audit.AuditEvent;
import org.concord.audit.AuditTrail;
import org.concord.audit.EvidenceEvent;
import org.concord.evidence.SealedFile;
import org.concord.platform.Page;
import org.concord.platform.Problem;
import org.concord.report.AttachmentItem;
import org.concord.report.Attachments;
import org.concord.report.CustodyLog;
import org.concord.report.CustodyStep;
import org.concord.report.CustodyView;
import org.jspecify.annotations.Nullable;

/** Somebody reads which files a case has, or one of them; that they did is recorded, in the trail and in the file's custody log. */
@ApplicationScoped
public class ConsultEvidence {
    private final CaseAtHand cases;
    private final CaseFiles files;
    private final Attachments attachments;
    private final CustodyLog custody;
    private final AuditTrail trail;
    private final Doer doer;

    ConsultEvidence(
            CaseAtHand cases,
            CaseFiles files,
            Attachments attachments,
            CustodyLog custody,
            AuditTrail trail,
            Doer doer) {
        this.cases = cases;
        this.files = files;
        this.attachments = attachments;
        this.custody = custody;
        this.trail = trail;
        this.doer = doer;
    }

    /** @throws org.concord.platform.Refusal 404 if there is no such case for the caller; 400 for a cursor of another list */
    @Transactional
    public Page<AttachmentItem> list(String typed, int limit, @Nullable String cursor) {
        CaseRow row = cases.find(doer.scope(), typed);
        trail.append(new AuditEvent.CaseConsulted(row.reference()));
        String list = "evidence of " + row.id();
        TimePosition after = TimePosition.read(cursor, list);
        List<UUID> reports = files.reportsOf(row.id());
        List<AttachmentItem> items =
                reports.isEmpty() ? List.of() : attachments.page(reports, after.at(), after.id(), limit + 1);
        return Page.of(items, limit, last -> new TimePosition(last.receivedAt(), last.id()).write(list));
    }

    /** @throws org.concord.platform.Refusal 404 if there is no such file in a case of the caller's */
    @Transactional
    public Page<CustodyView> custody(FileAsked asked, int limit, @Nullable String cursor) {
        CaseRow row = cases.find(doer.scope(), asked.reference());
        Attachments.Kept file = find(row, asked);
        trail.append(new AuditEvent.CaseConsulted(row.reference()));
        String list = "custody of " + file.id();
        TimePosition after = TimePosition.read(cursor, list);
        List<CustodyView> lines = custody.page(file.id(), after.at(), after.id(), limit + 1);
        return Page.of(lines, limit, last -> new TimePosition(last.at(), last.id()).write(list));
    }

    /**
     * A file beside what happened to it.
     *
     * @param custody the oldest first
     */
    public record FileView(String reference, AttachmentItem item, Page<CustodyView> custody) {}

    /** One reading of both; refuses and records as {@link #custody} does. */
    @Transactional
    public FileView file(FileAsked asked, @Nullable String cursor) {
        Page<CustodyView> lines = custody(asked, Page.DEFAULT_LIMIT, cursor);
        String reference = cases.find(doer.scope(), asked.reference()).reference();
        return attachments
                .item(asked.id())
                .map(item -> new FileView(reference, item, lines))
                .orElseThrow(CaseAtHand::notFound);
    }

    /** A file of a case, as it was asked for. */
    public record FileAsked(String reference, UUID id) {}

    /**
     * The file as it was sent.
     *
     * @throws org.concord.platform.Refusal 404 if there is no such file in a case of the caller's; 409 while it is not scanned, or if
     *     malware was found
     */
    @Transactional
    public SealedFile original(FileAsked asked) {
        CaseRow row = cases.find(doer.scope(), asked.reference());
        Attachments.Kept file = open(row, asked);
        trail.append(new EvidenceEvent.EvidenceConsulted(row.reference(), file.id(), "ORIGINAL"));
        custody.add(file.id(), CustodyStep.READ);
        return file.original();
    }

    /** Whether a copy to be shown is still to be made of it; refuses as {@link #original} does. Nothing is read yet, so nothing recorded. */
    @Transactional
    boolean lacksCopy(FileAsked asked) {
        return open(cases.find(doer.scope(), asked.reference()), asked).lacksCopy();
    }

    /** @throws org.concord.platform.Refusal as {@link #original}, and 404 if there can be no copy of it */
    @Transactional
    SealedFile copy(FileAsked asked) {
        CaseRow row = cases.find(doer.scope(), asked.reference());
        Attachments.Kept file = open(row, asked);
        SealedFile copy = file.copy()
                .orElseThrow(() -> Problem.NOT_FOUND.because(
                        "There is no copy of this file that can be shown; only the original can be downloaded."));
        trail.append(new EvidenceEvent.EvidenceConsulted(row.reference(), file.id(), "COPY"));
        custody.add(file.id(), CustodyStep.COPY_READ);
        return copy;
    }

    private Attachments.Kept open(CaseRow row, FileAsked asked) {
        Attachments.Kept file = find(row, asked);
        return switch (file.state()) {
            case CLEAN, NOT_SCANNED -> file;
            case UNSCANNED ->
                throw Problem.EVIDENCE_NOT_CHECKED
                        .because(Problem.EVIDENCE_NOT_CHECKED.explanation())
                        .withHeader("Retry-After", "10");
            case QUARANTINED -> throw Problem.EVIDENCE_QUARANTINED.because(Problem.EVIDENCE_QUARANTINED.explanation());
        };
    }

    private Attachments.Kept find(CaseRow row, FileAsked asked) {
        List<UUID> reports = files.reportsOf(row.id());
        return attachments
                .find(asked.id())
                .filter(file -> reports.contains(file.report()))
                .orElseThrow(CaseAtHand::notFound);
    }
}
