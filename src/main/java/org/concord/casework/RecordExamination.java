package org.concord.casework;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.Optional;
import java.util.UUID;
import org.concord.audit.AuditTrail;
import org.concord.audit.EvidenceEvent;
import org.concord.evidence.SealedFile;
import org.concord.report.AttachmentState;
import org.concord.report.AttachmentStates;
import org.concord.report.Attachments;
import org.concord.report.CopyTries;
import org.jspecify.annotations.Nullable;

/** What came of examining a file, each in a transaction of its own: scanning and decoding take too long for one. */
@ApplicationScoped
class RecordExamination {
    private final Attachments attachments;
    private final AttachmentStates states;
    private final CopyTries tries;
    private final CaseAtHand cases;
    private final AuditTrail trail;

    RecordExamination(
            Attachments attachments, AttachmentStates states, CopyTries tries, CaseAtHand cases, AuditTrail trail) {
        this.attachments = attachments;
        this.states = states;
        this.tries = tries;
        this.cases = cases;
        this.trail = trail;
    }

    /** Empty if it is gone. */
    @Transactional
    Optional<Attachments.Kept> find(UUID attachment) {
        return attachments.find(attachment);
    }

    /** @param finding for {@link AttachmentState#QUARANTINED}; it stands in the case's timeline, and the case comes up as changed */
    @Transactional
    void found(Attachments.Kept file, AttachmentState state, @Nullable String finding) {
        if (!states.found(file.id(), state, finding)) {
            return;
        }
        CaseAtHand.Named of = cases.ofReport(file.report());
        trail.append(new EvidenceEvent.EvidenceScanned(of.reference(), file.id(), state.name(), finding));
        if (state == AttachmentState.QUARANTINED) {
            cases.touch(of.id());
        }
    }

    /** That a copy is about to be made: kept even if that is the last that this process does. */
    @Transactional
    CopyTries.Asked copyBegins(Attachments.Kept file) {
        return tries.begin(file.id());
    }

    @Transactional
    void copyEnded(Attachments.Kept file) {
        tries.end(file.id());
    }

    /**
     * @param copy empty if there can be none
     * @return whether it is kept; if not, another one was made meanwhile, and nobody needs this
     */
    @Transactional
    boolean copied(Attachments.Kept file, Optional<SealedFile> copy) {
        boolean kept = states.copied(file.id(), copy.orElse(null));
        if (kept) {
            String reference = cases.ofReport(file.report()).reference();
            trail.append(new EvidenceEvent.EvidenceCopied(reference, file.id(), copy.isPresent()));
        }
        return kept;
    }
}
