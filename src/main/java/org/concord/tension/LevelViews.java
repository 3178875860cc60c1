package org.concord.tension;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.concord.access.Actor;
import org.concord.officer.OnDuty;
import org.concord.place.Ward;
import org.jspecify.annotations.Nullable;

/** Opens what was decided, for somebody who may see the ward. */
@ApplicationScoped
class LevelViews {
    private final SealedReasons reasons;
    private final VisibleEvidence visible;
    private final OnDuty people;

    LevelViews(SealedReasons reasons, VisibleEvidence visible, OnDuty people) {
        this.reasons = reasons;
        this.visible = visible;
        this.people = people;
    }

    /** What a level stands on is shown as far as the reader may look at it. */
    List<LevelView> of(Ward ward, List<KeptLevel> levels, Actor.Person reader) {
        Map<UUID, LevelForm.Said> open = reasons.open(levels);
        Set<Cited> seen = Set.copyOf(visible.of(
                open.values().stream()
                        .flatMap(one -> one.evidence().stream())
                        .distinct()
                        .toList(),
                reader));
        Map<UUID, String> names =
                people.names(levels.stream().map(KeptLevel::decidedBy).toList());
        return levels.stream()
                .map(one -> LevelView.of(ward.code(), one, readable(open.get(one.id()), seen), names))
                .toList();
    }

    private static LevelForm.@Nullable Said readable(LevelForm.@Nullable Said said, Set<Cited> seen) {
        return said == null
                ? null
                : new LevelForm.Said(
                        said.rationale(),
                        said.evidence().stream()
                                .map(one -> seen.contains(one) ? one : one.withheld())
                                .toList());
    }
}
