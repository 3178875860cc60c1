package org.concord.casework;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.concord.access.CaseScope;
import org.concord.place.Ward;
import org.concord.place.Wards;
import org.concord.place.WorkingTime;
import org.concord.triage.Reason;
import org.jspecify.annotations.Nullable;

/** Cases that may be of the same incident, or of the same person or place, for somebody in whose scope both are. */
@ApplicationScoped
class SimilarCases {
    private final TraceRows rows;
    private final Wards wards;
    private final WorkingTime workingTime;

    SimilarCases(TraceRows rows, Wards wards, WorkingTime workingTime) {
        this.rows = rows;
        this.wards = wards;
        this.workingTime = workingTime;
    }

    /** A pair of reports, the likest of their two cases. */
    private record Like(TraceRows.Candidate candidate, List<Reason> reasons, int score) {
        Set<Trace.Repeat> repeats() {
            return candidate.trace().repeats();
        }

        Like or(Like other) {
            return Stream.of(this, other)
                    .max(Comparator.comparing(Like::isWorthALook).thenComparingInt(Like::score))
                    .orElseThrow();
        }

        boolean isWorthALook() {
            return score >= Likeness.WORTH_A_LOOK || !repeats().isEmpty();
        }
    }

    /** The likeliest first. Those that are linked to it are left out: somebody knows of them. */
    List<SuggestionView> to(UUID caseId, CaseScope scope, int most) {
        List<Trace> own = rows.of(caseId);
        if (own.isEmpty()) {
            return List.of();
        }
        Map<Trace, Set<Integer>> neighbours = own.stream()
                .collect(Collectors.toMap(
                        trace -> trace, trace -> neighbours(trace.where().ward())));
        List<TraceRows.Candidate> candidates = rows.near(caseId, around(neighbours), scope);
        WordRarity rarity = new WordRarity(
                candidates.stream().map(one -> one.trace().words()).toList());
        Map<String, Like> best = new HashMap<>();
        for (TraceRows.Candidate candidate : candidates) {
            best.merge(candidate.reference(), likest(neighbours, candidate, rarity), Like::or);
        }
        return best.values().stream()
                .filter(Like::isWorthALook)
                .sorted(Comparator.comparingInt(Like::score).reversed().thenComparing(like -> like.candidate()
                        .reference()))
                .limit(most)
                .map(this::view)
                .toList();
    }

    private static Like likest(Map<Trace, Set<Integer>> own, TraceRows.Candidate candidate, WordRarity rarity) {
        return own.entrySet().stream()
                .map(one -> Likeness.of(one.getKey(), candidate.trace(), one.getValue(), rarity))
                .map(reasons -> new Like(candidate, reasons, Likeness.score(reasons)))
                .max(Comparator.comparingInt(Like::score))
                .orElseThrow();
    }

    /** The wards of the reports and those that border on them; for one without a ward, all. */
    private Set<Integer> around(Map<Trace, Set<Integer>> own) {
        Set<Integer> around = new HashSet<>();
        for (Map.Entry<Trace, Set<Integer>> one : own.entrySet()) {
            Integer ward = one.getKey().where().ward();
            if (ward == null) {
                return wards.on(workingTime.today()).stream().map(Ward::id).collect(Collectors.toSet());
            }
            around.add(ward);
            around.addAll(one.getValue());
        }
        return around;
    }

    private Set<Integer> neighbours(@Nullable Integer ward) {
        return ward == null
                ? Set.of()
                : wards.byId(ward).neighbours().stream()
                        .map(wards::byCode)
                        .flatMap(Optional::stream)
                        .map(Ward::id)
                        .collect(Collectors.toSet());
    }

    private SuggestionView view(Like like) {
        TraceRows.Candidate candidate = like.candidate();
        return new SuggestionView(
                candidate.reference(),
                kind(like),
                like.score(),
                sentence(like.reasons()),
                like.reasons(),
                candidate.status(),
                candidate.severity(),
                wards.codeOf(candidate.ward()),
                candidate.receivedAt());
    }

    private static LinkKind kind(Like like) {
        if (like.score() >= Likeness.WORTH_A_LOOK) {
            return LinkKind.SAME_INCIDENT;
        }
        if (like.repeats().contains(Trace.Repeat.PERSON)) {
            return LinkKind.SAME_VICTIM;
        }
        return like.repeats().contains(Trace.Repeat.SUBJECT) ? LinkKind.SAME_SUBJECT : LinkKind.SAME_PLACE;
    }

    private static String sentence(List<Reason> reasons) {
        List<String> parts = new ArrayList<>(said(reasons.stream().filter(reason -> reason.points() > 0)));
        List<String> against = said(reasons.stream().filter(reason -> reason.points() < 0));
        String text = String.join(", ", parts) + (against.isEmpty() ? "" : "; but " + String.join(", ", against));
        return Character.toUpperCase(text.charAt(0)) + text.substring(1) + ".";
    }

    private static List<String> said(Stream<Reason> reasons) {
        return reasons.map(Reason::because).toList();
    }
}
