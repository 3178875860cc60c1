package org.concord.alert;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * The rules of one version.
 *
 * @param version 0 is the standard that nobody put into force
 */
public record AlertRulesView(
        int version,
        @Nullable Instant putAt,
        @Nullable UUID putBy,
        @JsonUnwrapped RulesDocument rules) {

    static AlertRulesView of(RuleSets.Kept kept) {
        return new AlertRulesView(kept.version(), kept.putAt(), kept.putBy(), kept.rules());
    }
}
