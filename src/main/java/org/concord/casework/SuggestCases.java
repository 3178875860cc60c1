package org.concord.casework;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.List;
import org.concord.audit.AuditTrail;
import org.concord.audit.CaseEvent;

/** Somebody asks what a case may belong to; that they looked, and what they were shown, is recorded. */
@ApplicationScoped
public class SuggestCases {
    private static final int MOST = 20;

    private final CaseAtHand cases;
    private final SimilarCases similar;
    private final AuditTrail trail;
    private final Doer doer;

    SuggestCases(CaseAtHand cases, SimilarCases similar, AuditTrail trail, Doer doer) {
        this.cases = cases;
        this.similar = similar;
        this.trail = trail;
        this.doer = doer;
    }

    /** @throws org.concord.platform.Refusal 404 */
    @Transactional
    public List<SuggestionView> to(String reference) {
        CaseRow row = cases.find(doer.scope(), reference);
        List<SuggestionView> shown = similar.to(row.id(), doer.scope(), MOST);
        trail.append(new CaseEvent.CasesSuggested(
                row.reference(), shown.stream().map(SuggestionView::reference).toList()));
        return shown;
    }
}
