package org.concord.casework;

import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.concord.vault.RepeatSign;

/**
 * The same victim, place or subject in several reports. Pure.
 *
 * @param signs what they have in common, never empty
 * @param reports never empty
 */
record Repeat(RepeatKind kind, Set<RepeatSign> signs, List<ToldReport> reports) {
    private static final Set<RepeatSign> NAMES = EnumSet.of(RepeatSign.NAME, RepeatSign.SUBJECT_NAME);
    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("d MMMM uuuu", Locale.UK);

    Repeat {
        signs = Set.copyOf(signs);
        reports = List.copyOf(reports);
    }

    /** Collects the reports of one victim, place or subject. */
    static final class Collected {
        private final RepeatKind kind;
        private final Set<RepeatSign> signs = EnumSet.noneOf(RepeatSign.class);
        private final List<ToldReport> reports = new ArrayList<>();

        Collected(RepeatKind kind, ToldReport first) {
            this.kind = kind;
            reports.add(first);
        }

        /** Passed over if nothing is shared; one that is there already only brings what it shares. */
        void add(ToldReport report, Set<RepeatSign> shared) {
            signs.addAll(shared);
            if (!shared.isEmpty() && !reports.contains(report)) {
                reports.add(report);
            }
        }

        /** @param own what it could be found by, if there is only the first */
        Repeat repeat(Set<RepeatSign> own) {
            return new Repeat(kind, signs.isEmpty() ? own : signs, reports);
        }
    }

    RepeatStrength strength() {
        return NAMES.containsAll(signs) ? RepeatStrength.LIKELY : RepeatStrength.STRONG;
    }

    /** Reports of one case are one incident. */
    int incidents() {
        return cases().size();
    }

    Set<UUID> cases() {
        return reports.stream().map(ToldReport::caseId).collect(Collectors.toSet());
    }

    Instant firstAt() {
        return reports.stream()
                .map(ToldReport::at)
                .min(Comparator.naturalOrder())
                .orElseThrow();
    }

    Instant lastAt() {
        return reports.stream()
                .map(ToldReport::at)
                .max(Comparator.naturalOrder())
                .orElseThrow();
    }

    /** In a sentence, without anything that says who or where. */
    String because(ZoneId zone) {
        String things = signs.stream().sorted().map(Repeat::named).distinct().collect(Collectors.joining(" and "));
        String incidents = incidents() == reports.size() ? "" : ", of %d incidents,".formatted(incidents());
        return "the same %s in %d reports%s since %s"
                .formatted(
                        things, reports.size(), incidents, DAY.format(firstAt().atZone(zone)));
    }

    private static String named(RepeatSign sign) {
        return switch (sign) {
            case NAME -> "name";
            case EMAIL -> "e-mail address";
            case PHONE -> "telephone number";
            case ADDRESS, HOUSE -> "home";
            case PLACE -> "place";
            case SUBJECT_NAME -> "name of the person complained about";
        };
    }
}
