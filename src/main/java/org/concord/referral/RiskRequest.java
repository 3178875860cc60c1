package org.concord.referral;

import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * How great the risk is.
 *
 * @param answers by the code of the question; every question that is asked today
 * @param level what holds in an officer's judgement; if nothing is said, what the answers say
 * @param reason needed where that is not what the answers say, or less than before
 */
public record RiskRequest(
        @Nullable Map<String, @Nullable RiskAnswer> answers,
        @Nullable RiskLevel level,
        @Nullable String reason) {}
