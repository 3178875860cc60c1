package org.concord.alert;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** What is to be in force: a document of {@link AlertRulesView}; what was read with it (version, when and by whom) is passed over. */
public record AlertRulesRequest(
        @Nullable List<RulesDocument.@Nullable Rule> rules,
        @Nullable List<RulesDocument.@Nullable Quiet> quietHours,
        @Nullable List<@Nullable String> digestAt,
        @Nullable String foldWithin,
        @Nullable Integer cityFromWards,
        @Nullable Integer version,
        @Nullable Instant putAt,
        @Nullable UUID putBy) {

    public RulesDocument document() {
        return new RulesDocument(rules, quietHours, digestAt, foldWithin, cityFromWards);
    }
}
