package org.concord.tension;

import io.quarkus.arc.All;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** What is known of wards, from everybody who knows a part of it. */
@ApplicationScoped
class GatherEvidence {
    private final List<WardEvidenceSource> sources;

    GatherEvidence(@All List<WardEvidenceSource> sources) {
        this.sources = sources;
    }

    /** @return every ward that was asked after */
    Map<Integer, WardEvidence> of(Collection<Integer> wards, LocalDate today) {
        Map<Integer, WardEvidence> gathered = new HashMap<>();
        wards.forEach(ward -> gathered.put(ward, WardEvidence.NONE));
        for (WardEvidenceSource source : sources) {
            source.of(wards, today)
                    .forEach((ward, part) -> gathered.computeIfPresent(ward, (id, known) -> known.and(part)));
        }
        return gathered;
    }
}
