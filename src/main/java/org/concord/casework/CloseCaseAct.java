package org.concord.casework;

import com.fasterxml.jackson.databind.JsonNode;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Objects;
import java.util.UUID;
import org.concord.access.CaseAct;
import org.concord.access.Proposals;
import org.concord.platform.Problem;

/** A grave case closed, or one closed without anything having been done. */
@ApplicationScoped
class CloseCaseAct implements CaseAct {
    static final String CODE = "CLOSE_CASE";

    private final CaseAtHand cases;
    private final TakeStep step;
    private final CaseViews views;
    private final Proposals proposals;

    CloseCaseAct(CaseAtHand cases, TakeStep step, CaseViews views, Proposals proposals) {
        this.cases = cases;
        this.step = step;
        this.views = views;
        this.proposals = proposals;
    }

    @Override
    public String code() {
        return CODE;
    }

    @Override
    public String subject(UUID subject) {
        return cases.referenceOf(subject);
    }

    @Override
    public Thing carryOut(UUID subject, int subjectVersion, JsonNode proposal) {
        CaseFile file = cases.lock(subject);
        if (file.version() != subjectVersion) {
            throw Problem.APPROVAL_STALE.because("The case was changed since this was asked for. Ask for it anew.");
        }
        MoveRequest asked = proposals.read(proposal, MoveRequest.class);
        step.take(
                file, CaseStatus.CLOSED, Objects.requireNonNull(asked.reason()).strip(), asked.closureReason());
        return new Thing(views.of(file.id()), file.version());
    }
}
