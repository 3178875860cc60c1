package org.concord.tension;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import org.concord.access.CaseScope;
import org.concord.officer.OnDuty;
import org.concord.place.Ward;
import org.jspecify.annotations.Nullable;

/** Opens what was decided, for somebody who may see the ward. */
@ApplicationScoped
class LevelViews {
    private final SealedReasons reasons;
    private final CitedCases cases;
    private final OnDuty people;

    LevelViews(SealedReasons reasons, CitedCases cases, OnDuty people) {
        this.reasons = reasons;
        this.cases = cases;
        this.people = people;
    }

    /** @param reader's scope over cases */
    List<LevelView> of(Ward ward, List<KeptLevel> levels, CaseScope reader) {
        Map<UUID, LevelForm.Said> open = reasons.open(levels);
        Set<String> seen = cases.seen(
                open.values().stream().flatMap(one -> one.evidence().stream()).toList(), reader);
        Map<UUID, String> names =
                people.names(levels.stream().map(KeptLevel::decidedBy).toList());
        return levels.stream()
                .map(one -> LevelView.of(ward.code(), one, readable(open.get(one.id()), seen), names))
                .toList();
    }

    private static LevelForm.@Nullable Said readable(LevelForm.@Nullable Said said, Set<String> seen) {
        return said == null
                ? null
                : new LevelForm.Said(
                        said.rationale(),
                        said.evidence().stream()
                                .map(one -> one.kind() != Cited.Kind.CASE
                                                || seen.contains(Objects.requireNonNullElse(one.reference(), ""))
                                        ? one
                                        : one.withheld())
                                .toList());
    }
}
