package org.concord.casework;

import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.concord.vault.RepeatSign;
import org.jspecify.annotations.Nullable;

/** What one person is told of the cases that have a victim, place or subject in common with one case. Pure. */
final class RepeatReading {
    private final RepeatRule rule;
    private final UUID caseId;
    private final Map<UUID, CaseFiles.Beside> beside;
    private final boolean decides;
    private final OtherCases others;

    /**
     * @param beside all of them by id, but for those that the person may not even know of
     * @param decides whether the person decides about reviews
     */
    RepeatReading(RepeatRule rule, UUID caseId, Map<UUID, CaseFiles.Beside> beside, boolean decides) {
        this.rule = rule;
        this.caseId = caseId;
        this.beside = beside;
        this.decides = decides;
        this.others = new OtherCases(rule, caseId);
    }

    /** Another case as it is shown, and where in the list. */
    record Item(RepeatsView.Position at, RepeatsView.RepeatView view) {}

    /** @param own one of the case's reports; null if it does not count */
    void add(@Nullable ToldReport own, Map<ToldReport, Set<RepeatSign>> equal) {
        if (own != null) {
            others.add(
                    own,
                    equal.entrySet().stream()
                            .filter(one -> beside.containsKey(one.getKey().caseId()))
                            .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue)));
        }
    }

    List<RepeatsView.FoundView> found() {
        return others.all().values().stream().map(this::found).toList();
    }

    /** In the order of the list. */
    List<Item> items() {
        return others.each().entrySet().stream()
                .filter(one -> isShown(one.getKey()))
                .map(one -> item(one.getKey(), one.getValue()))
                .sorted(Comparator.comparing(Item::at))
                .toList();
    }

    private boolean isShown(OtherCases.Key key) {
        CaseFiles.Beside known = beside.get(key.caseId());
        return known != null && known.seen() && (decides || others.isOpen(key));
    }

    private RepeatsView.FoundView found(Repeat all) {
        long hidden = others.each().keySet().stream()
                .filter(key -> key.kind() == all.kind() && !isShown(key))
                .count();
        return new RepeatsView.FoundView(
                all.kind(),
                all.strength(),
                all.signs().stream().sorted().toList(),
                all.reports().size(),
                all.incidents(),
                (int) hidden,
                all.firstAt(),
                all.lastAt(),
                all.because(rule.zone()));
    }

    private Item item(OtherCases.Key key, Repeat both) {
        CaseFiles.Beside known = beside.get(key.caseId());
        Repeat other = new Repeat(key.kind(), both.signs(), reports(both).toList());
        RepeatsView.RepeatView view = new RepeatsView.RepeatView(
                key.kind(),
                known.reference(),
                known.status(),
                known.severity(),
                both.strength(),
                both.signs().stream().sorted().toList(),
                other.reports().size(),
                other.firstAt(),
                other.lastAt(),
                both.because(rule.zone()));
        return new Item(new RepeatsView.Position(other.lastAt(), key.kind(), key.caseId()), view);
    }

    /** Of the other case alone. */
    private Stream<ToldReport> reports(Repeat both) {
        return both.reports().stream().filter(report -> !report.caseId().equals(caseId));
    }
}
