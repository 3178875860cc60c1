package org.concord.tension;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.concord.casework.PersonView;
import org.jspecify.annotations.Nullable;

/**
 * How a ward stands.
 *
 * @param ward its code
 * @param level as a named officer decided it last, also where it needs review by now; null while nobody has
 * @param version of what was decided, 0 while nothing was: what a decision names as If-Match
 * @param decidedBy null also for those who are shown figures alone
 * @param proposed by software, from what is known; it decides nothing
 * @param openSignals null while signals are not among what is known
 * @param counts null while no expected count is known
 */
public record TensionWardView(
        String ward,
        String name,
        @Nullable TensionLevel level,
        LevelState state,
        int version,
        @Nullable PersonView decidedBy,
        @Nullable Instant decidedAt,
        @Nullable Instant nextReview,
        ProposedView proposed,
        @Nullable Integer openSignals,
        @Nullable CountsView counts,
        CoverageView coverage) {

    /** @param reasons in plain sentences, never none */
    public record ProposedView(TensionLevel level, List<String> reasons) {
        static ProposedView of(ProposeLevel.Proposal proposal) {
            return new ProposedView(proposal.level(), proposal.reasons());
        }
    }

    /** Reports of the last seven days beside what would be usual, and the bound that chance seldom passes. */
    public record CountsView(int count, double expected, double bound) {
        static @Nullable CountsView of(WardEvidence.@Nullable Expected expected) {
            return expected == null ? null : new CountsView(expected.count(), expected.usual(), expected.bound());
        }
    }

    /**
     * How much is told of the ward at all: no reports is not calm.
     *
     * @param reports28d that reached us in four weeks, of any kind
     * @param observations28d null while observations are not among what is known; nil returns are apart
     * @param lastReportOn null if there never was one
     */
    public record CoverageView(
            int reports28d,
            @Nullable Integer observations28d,
            @Nullable Integer nilReturns28d,
            @Nullable LocalDate lastReportOn) {

        static CoverageView of(WardEvidence evidence) {
            WardEvidence.Told told = evidence.told() == null ? WardEvidence.Told.NOTHING : evidence.told();
            WardEvidence.Observed observed = evidence.observed();
            return new CoverageView(
                    told.received(),
                    observed == null ? null : observed.month(),
                    observed == null ? null : observed.nilReturns(),
                    told.lastOn());
        }
    }
}
