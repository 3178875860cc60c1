package org.concord.tension;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.util.Collection;
import java.util.Map;
import java.util.stream.Collectors;

/** The level that what is known of each ward speaks for: the same for whoever asks. */
@ApplicationScoped
class ProposedLevels {
    private final GatherEvidence gather;
    private final LevelScale scale;

    ProposedLevels(GatherEvidence gather, LevelScale scale) {
        this.gather = gather;
        this.scale = scale;
    }

    /** A proposal, and the numbers that it comes of. */
    record Proposed(WardEvidence evidence, ProposeLevel.Proposal proposal) {}

    Map<Integer, Proposed> of(Collection<Integer> wards, LocalDate today) {
        LevelThresholds thresholds = scale.thresholds();
        return gather.of(wards, today).entrySet().stream()
                .collect(Collectors.toUnmodifiableMap(
                        Map.Entry::getKey,
                        one -> new Proposed(one.getValue(), ProposeLevel.from(one.getValue(), thresholds))));
    }
}
