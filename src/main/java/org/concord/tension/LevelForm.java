package org.concord.tension;

import java.time.Instant;
import java.util.List;

/** A decision that was read and found right. */
record LevelForm(TensionLevel level, Said said, Instant nextReview) {

    /** What is sealed of it. */
    record Said(String rationale, List<Cited> evidence) {
        Said {
            evidence = List.copyOf(evidence);
        }
    }
}
