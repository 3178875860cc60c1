package org.concord.casework;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** What officers did with a case, for its view. */
@ApplicationScoped
class CaseWork {
    private final CasePauses pauses;
    private final CaseRestrictions restrictions;
    private final CaseLinks links;
    private final Doer doer;

    CaseWork(CasePauses pauses, CaseRestrictions restrictions, CaseLinks links, Doer doer) {
        this.pauses = pauses;
        this.restrictions = restrictions;
        this.links = links;
        this.doer = doer;
    }

    /** Empty if it is for everybody in scope. */
    List<UUID> namedNow(UUID caseId) {
        return restrictions.namedAt(caseId, doer.now());
    }

    CaseView.@Nullable PauseView pause(UUID caseId) {
        return pauses.running(caseId)
                .map(pause -> new CaseView.PauseView(pause.reason(), pause.note(), pause.pausedBy(), pause.pausedAt()))
                .orElse(null);
    }

    /** Of a link to a case that the reader may not see nothing is said. */
    List<CaseLinks.LinkView> links(UUID caseId) {
        return links.of(caseId, doer.scope());
    }
}
