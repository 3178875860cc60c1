package org.concord.referral;

import java.time.Instant;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * One version of how great the risk is.
 *
 * @param answered what the answers say
 * @param level what holds
 */
record AssessedRisk(int version, RiskLevel answered, RiskLevel level, Map<String, RiskAnswer> answers, By by) {

    /** @param second who decided with them, where that takes two */
    record By(
            @Nullable String reason, UUID officer, @Nullable UUID second, Instant at) {}
}
