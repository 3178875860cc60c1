package org.concord.intake;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.Optional;
import org.concord.casework.CaseClosings;
import org.concord.casework.ReportersCase;
import org.concord.referral.Satisfaction;

/** Whether the holder of a receipt is asked how content they are: after each closing, until they have said so. */
@ApplicationScoped
class AskHowContent {
    private final CaseClosings closings;
    private final Satisfaction satisfaction;

    AskHowContent(CaseClosings closings, Satisfaction satisfaction) {
        this.closings = closings;
        this.satisfaction = satisfaction;
    }

    boolean asks(ReportersCase of) {
        Optional<CaseClosings.Closing> closing = closings.of(of.caseId());
        return closing.isPresent() && !satisfaction.isGiven(of.report(), closing.get());
    }
}
