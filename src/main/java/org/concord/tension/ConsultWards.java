package org.concord.tension;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.concord.casework.PersonView;
import org.concord.officer.OnDuty;
import org.concord.place.Ward;
import org.concord.place.WorkingTime;
import org.jspecify.annotations.Nullable;

/** How the wards stand: what was decided, what is proposed, and how much is known at all. */
@ApplicationScoped
public class ConsultWards {
    private final WatchedWards wards;
    private final KeptLevels levels;
    private final ProposedLevels proposed;
    private final OnDuty people;
    private final WorkingTime workingTime;
    private final Clock clock;

    ConsultWards(
            WatchedWards wards,
            KeptLevels levels,
            ProposedLevels proposed,
            OnDuty people,
            WorkingTime workingTime,
            Clock clock) {
        this.wards = wards;
        this.levels = levels;
        this.proposed = proposed;
        this.people = people;
        this.workingTime = workingTime;
        this.clock = clock;
    }

    /** The wards of today that the caller may look at, in the register's order. */
    public List<TensionWardView> all() {
        return views(wards.all());
    }

    /** @throws org.concord.platform.Refusal 404 if there is no such ward for the caller */
    public TensionWardView one(String code) {
        return views(List.of(wards.find(code))).getFirst();
    }

    private List<TensionWardView> views(List<Ward> asked) {
        List<Integer> ids = asked.stream().map(Ward::id).toList();
        Map<Integer, KeptLevel> present = levels.present(ids);
        Map<Integer, ProposedLevels.Proposed> proposals = proposed.of(ids, workingTime.today());
        Map<UUID, String> names = wards.figuresAlone()
                ? Map.of()
                : people.names(
                        present.values().stream().map(KeptLevel::decidedBy).toList());
        Instant now = clock.instant();
        return asked.stream()
                .map(ward -> view(ward, present.get(ward.id()), proposals.get(ward.id()), new Reader(names, now)))
                .toList();
    }

    /** @param names empty for those who are shown figures alone */
    private record Reader(Map<UUID, String> names, Instant now) {
        @Nullable
        PersonView person(KeptLevel kept) {
            return names.containsKey(kept.decidedBy()) ? PersonView.of(kept.decidedBy(), names) : null;
        }
    }

    private static TensionWardView view(
            Ward ward, @Nullable KeptLevel kept, ProposedLevels.Proposed proposed, Reader reader) {
        WardEvidence evidence = proposed.evidence();
        return new TensionWardView(
                ward.code(),
                ward.name(),
                kept == null ? null : kept.level(),
                kept == null ? LevelState.NEVER_ASSESSED : LevelState.of(kept.nextReview(), reader.now()),
                kept == null ? 0 : kept.version(),
                kept == null ? null : reader.person(kept),
                kept == null ? null : kept.decidedAt(),
                kept == null ? null : kept.nextReview(),
                TensionWardView.ProposedView.of(proposed.proposal()),
                evidence.signals() == null ? null : evidence.signals().open(),
                TensionWardView.CountsView.of(evidence.expected()),
                TensionWardView.CoverageView.of(evidence));
    }
}
