package org.concord.casework;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** What officers did with a case, for its view. */
@ApplicationScoped
class CaseWork {
    private static final int SHOWN = 5;

    private final CasePauses pauses;
    private final CaseRestrictions restrictions;
    private final CaseLinks links;
    private final MergeViews merges;
    private final SimilarCases similar;
    private final Doer doer;

    CaseWork(
            CasePauses pauses,
            CaseRestrictions restrictions,
            CaseLinks links,
            MergeViews merges,
            SimilarCases similar,
            Doer doer) {
        this.pauses = pauses;
        this.restrictions = restrictions;
        this.links = links;
        this.merges = merges;
        this.similar = similar;
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

    List<MergeView> merges(UUID caseId) {
        return merges.of(caseId, doer.scope());
    }

    @Nullable
    String mergedInto(CaseRow row) {
        return row.status() == CaseStatus.DUPLICATE ? merges.mergedInto(row.id(), doer.scope()) : null;
    }

    /** The few that come first. */
    List<SuggestionView> suggestions(UUID caseId) {
        return similar.to(caseId, doer.scope(), SHOWN);
    }
}
