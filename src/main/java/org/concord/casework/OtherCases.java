package org.concord.casework;

import java.util.EnumMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.concord.report.IdentityChoice;
import org.concord.vault.RepeatSign;

/**
 * The cases that have a victim, place or subject in common with one case. Pure.
 *
 * <p>Where one teller is named and another asked for confidence, that both are one person would say who the second is to everybody who may know
 * the first: such a pair is told to coordinators, who decide about reviews, and only counted for others.
 */
final class OtherCases {
    private static final Set<RepeatSign> SEALED =
            Set.of(RepeatSign.NAME, RepeatSign.EMAIL, RepeatSign.PHONE, RepeatSign.ADDRESS, RepeatSign.HOUSE);

    private final RepeatRule rule;
    private final UUID caseId;
    private final Map<RepeatKind, Repeat.Collected> all = new EnumMap<>(RepeatKind.class);
    private final Map<Key, Repeat.Collected> each = new LinkedHashMap<>();
    private final Set<Key> openly = new HashSet<>();

    OtherCases(RepeatRule rule, UUID caseId) {
        this.rule = rule;
        this.caseId = caseId;
    }

    /** One other case by what it has in common. */
    record Key(RepeatKind kind, UUID caseId) {}

    /** @param equal with what other reports this one of the case has something in common */
    void add(ToldReport own, Map<ToldReport, Set<RepeatSign>> equal) {
        equal.forEach((other, signs) -> {
            if (!other.caseId().equals(caseId) && rule.isNear(own, other)) {
                for (RepeatKind kind : RepeatKind.values()) {
                    add(new Key(kind, other.caseId()), own, other, RepeatRule.shared(kind, own, other, signs));
                }
            }
        });
    }

    private void add(Key key, ToldReport own, ToldReport other, Set<RepeatSign> shared) {
        if (shared.isEmpty()) {
            return;
        }
        Repeat.Collected whole = all.computeIfAbsent(key.kind(), kind -> new Repeat.Collected(kind, own));
        whole.add(own, shared);
        whole.add(other, shared);
        Repeat.Collected one = each.computeIfAbsent(key, missing -> new Repeat.Collected(key.kind(), own));
        one.add(own, shared);
        one.add(other, shared);
        if (!tellsWho(own, other, shared)) {
            openly.add(key);
        }
    }

    private static boolean tellsWho(ToldReport own, ToldReport other, Set<RepeatSign> shared) {
        boolean oneIsNamed = (own.identity() == IdentityChoice.NAMED) != (other.identity() == IdentityChoice.NAMED);
        return oneIsNamed && shared.stream().anyMatch(SEALED::contains);
    }

    /** Whether somebody who is no coordinator may be told that they belong together. */
    boolean isOpen(Key key) {
        return openly.contains(key);
    }

    /** By kind, this case included. */
    Map<RepeatKind, Repeat> all() {
        Map<RepeatKind, Repeat> found = new EnumMap<>(RepeatKind.class);
        all.forEach((kind, collected) -> found.put(kind, collected.repeat(Set.of())));
        return found;
    }

    /** This case and each of the others. */
    Map<Key, Repeat> each() {
        Map<Key, Repeat> found = new LinkedHashMap<>();
        each.forEach((key, collected) -> found.put(key, collected.repeat(Set.of())));
        return found;
    }
}
