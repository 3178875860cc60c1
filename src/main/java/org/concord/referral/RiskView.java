package org.concord.referral;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.concord.casework.PersonView;
import org.jspecify.annotations.Nullable;

/**
 * How great the risk is to those who were targeted, and what is to be done.
 *
 * @param version 0 while nobody has assessed it
 * @param level what holds
 * @param answeredLevel what the answers say
 * @param questions that are asked today
 * @param actions of the level
 * @param history the newest first
 */
public record RiskView(
        String caseReference,
        int version,
        @Nullable RiskLevel level,
        @Nullable RiskLevel answeredLevel,
        Map<String, RiskAnswer> answers,
        List<RiskQuestion> questions,
        List<String> actions,
        List<RiskVersionView> history) {

    /** @param approvedBy the second officer, where it was put below what the answers say */
    public record RiskVersionView(
            int version,
            RiskLevel level,
            RiskLevel answeredLevel,
            Map<String, RiskAnswer> answers,
            @Nullable String reason,
            PersonView assessedBy,
            @Nullable PersonView approvedBy,
            Instant assessedAt) {}
}
