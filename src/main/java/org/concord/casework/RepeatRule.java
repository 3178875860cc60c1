package org.concord.casework;

import static org.concord.vault.RepeatSign.ADDRESS;
import static org.concord.vault.RepeatSign.EMAIL;
import static org.concord.vault.RepeatSign.HOUSE;
import static org.concord.vault.RepeatSign.NAME;
import static org.concord.vault.RepeatSign.PHONE;
import static org.concord.vault.RepeatSign.PLACE;
import static org.concord.vault.RepeatSign.SUBJECT_NAME;

import java.time.Instant;
import java.time.Period;
import java.time.ZoneId;
import java.util.Collections;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.concord.vault.RepeatSign;

/**
 * When one incident is another of the same victim, place or subject, and from how many on a case review is due. Pure.
 *
 * <p>The conventions are those of anti-social behaviour: a review (“community trigger”) from three related reports in six months on, as across
 * Derbyshire; elsewhere one hate report is enough, and one police force calls three in three months a repeat. So number and time are data.
 * Reports of one case are one incident, however many they are.
 *
 * <p>An e-mail address, a telephone number or an exact place says who or where by itself. A name does not, as many share it: it counts only
 * together with something else – the same ward, the same place, or, for a subject, the same teller. Whoever tells of somebody else is not the
 * victim, so that a professional who reports for many people is no repeat victim.
 *
 * @param kinds of which a review is due; the others are found all the same
 * @param count incidents, at least 1
 * @param window in the calendar of the city
 */
record RepeatRule(Set<RepeatKind> kinds, int count, Period window, ZoneId zone) {
    private static final Set<RepeatSign> REACH = Set.of(EMAIL, PHONE);
    private static final Set<RepeatSign> PLACES = Set.of(ADDRESS, HOUSE, PLACE);

    RepeatRule {
        kinds = Set.copyOf(kinds);
    }

    /** The first moment that still counts at this one. */
    Instant since(Instant moment) {
        return moment.atZone(zone).minus(window).toInstant();
    }

    /** The last moment at which this one still counts. */
    Instant until(Instant moment) {
        return moment.atZone(zone).plus(window).toInstant();
    }

    boolean isNear(ToldReport one, ToldReport other) {
        return !other.at().isBefore(since(one.at())) && !other.at().isAfter(until(one.at()));
    }

    /**
     * What makes two incidents one victim's, at one place or of one subject; empty = they are not. Asked of a report and itself: by what it
     * could be found again.
     *
     * @param equal what the two have in common
     */
    static Set<RepeatSign> shared(RepeatKind kind, ToldReport one, ToldReport other, Set<RepeatSign> equal) {
        boolean close = one.isInWardOf(other) || !Collections.disjoint(equal, PLACES);
        return switch (kind) {
            case VICTIM -> {
                boolean victims = one.isOfVictim() && other.isOfVictim();
                boolean named = equal.contains(NAME) && (close || !Collections.disjoint(equal, REACH));
                yield victims ? of(equal, REACH, named, NAME) : Set.of();
            }
            case PLACE -> of(equal, PLACES, false, NAME);
            case SUBJECT -> {
                boolean sameTeller = !Collections.disjoint(equal, REACH);
                boolean named = equal.contains(SUBJECT_NAME) && (close || sameTeller);
                yield of(equal, Set.of(), named, SUBJECT_NAME);
            }
        };
    }

    private static Set<RepeatSign> of(Set<RepeatSign> equal, Set<RepeatSign> sure, boolean named, RepeatSign name) {
        Set<RepeatSign> signs = EnumSet.noneOf(RepeatSign.class);
        equal.stream().filter(sure::contains).forEach(signs::add);
        if (named) {
            signs.add(name);
        }
        return signs;
    }

    /**
     * What a report is one of, itself included.
     *
     * @param equal each report that has something in common with it, and what; itself too
     * @param now the end of the time that counts; nothing is later, but for what came in while this one waited
     */
    List<Repeat> found(ToldReport own, Map<ToldReport, Set<RepeatSign>> equal, Instant now) {
        Instant since = since(now);
        Set<RepeatSign> signs = equal.getOrDefault(own, Set.of());
        if (own.at().isBefore(since)) {
            return List.of();
        }
        return Stream.of(RepeatKind.values())
                .filter(kind -> !shared(kind, own, own, signs).isEmpty())
                .map(kind -> found(kind, own, equal, since))
                .toList();
    }

    private static Repeat found(
            RepeatKind kind, ToldReport own, Map<ToldReport, Set<RepeatSign>> equal, Instant since) {
        Repeat.Collected collected = new Repeat.Collected(kind, own);
        equal.forEach((other, signs) -> {
            if (!other.id().equals(own.id()) && !other.at().isBefore(since)) {
                collected.add(other, shared(kind, own, other, signs));
            }
        });
        return collected.repeat(shared(kind, own, own, equal.getOrDefault(own, Set.of())));
    }

    boolean isReviewDue(Repeat repeat) {
        return kinds.contains(repeat.kind()) && repeat.incidents() >= count;
    }
}
