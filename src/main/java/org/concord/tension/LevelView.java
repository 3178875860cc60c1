package org.concord.tension;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.concord.casework.PersonView;
import org.jspecify.annotations.Nullable;

/**
 * What was decided of a ward.
 *
 * @param ward its code
 * @param rationale null once it was let go
 * @param evidence of what is not the reader's to see its kind alone
 * @param decidedBy a named officer: no software decides
 */
public record LevelView(
        String ward,
        int version,
        TensionLevel level,
        @Nullable String rationale,
        List<Cited> evidence,
        PersonView decidedBy,
        Instant decidedAt,
        Instant nextReview) {

    static LevelView of(String ward, KeptLevel kept, LevelForm.@Nullable Said said, Map<UUID, String> names) {
        return new LevelView(
                ward,
                kept.version(),
                kept.level(),
                said == null ? null : said.rationale(),
                said == null ? List.of() : said.evidence(),
                PersonView.of(kept.decidedBy(), names),
                kept.decidedAt(),
                kept.nextReview());
    }
}
