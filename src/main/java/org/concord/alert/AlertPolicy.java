package org.concord.alert;

import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import org.concord.triage.Category;
import org.jspecify.annotations.Nullable;

/**
 * Who hears of a case, rung by rung. Pure. A rung on which nobody is, or nobody is there, is passed over; the coordinators are the floor, who
 * also hear first of every case without a ward of ours; then the duty director.
 */
final class AlertPolicy {
    private AlertPolicy() {}

    /** A person to tell, and in what capacity. */
    record Recipient(UUID officer, LadderDuty as) {}

    /**
     * Who may be told of this case at all.
     *
     * @param except those with an interest of their own in it
     * @param only those who may see it, if it is restricted; null = it is not
     */
    record Audience(Collection<UUID> except, @Nullable Set<UUID> only) {
        static final Audience EVERYBODY = new Audience(List.of(), null);

        boolean holds(UUID officer) {
            return !except.contains(officer) && (only == null || only.contains(officer));
        }
    }

    /**
     * Those to tell now.
     *
     * @param step where on the ladder they stand, from 0
     */
    record Told(int step, List<Recipient> recipients) {}

    /** The first rung from this step on that has somebody. No recipients only if the store knows no such person at all. */
    static Told from(int step, List<Rung> ladder, NewCase about, Roster roster, Audience audience) {
        for (int at = step; at < ladder.size(); at++) {
            List<Recipient> there = recipients(ladder.get(at), about, roster, audience);
            if (!there.isEmpty()) {
                return new Told(at, there);
            }
        }
        return new Told(Math.min(step, ladder.size() - 1), floor(about, roster, audience));
    }

    /** The coordinators; if none of them may be told, the duty director; if not even they may, whoever the case is for. */
    static List<Recipient> coordinators(NewCase about, Roster roster, Audience audience) {
        return floor(about, roster, audience);
    }

    private static List<Recipient> recipients(Rung rung, NewCase about, Roster roster, Audience audience) {
        boolean ours = about.ward() != null && about.category() != Category.OUT_OF_AREA;
        return rung.duties().stream()
                .filter(duty -> ours || duty == LadderDuty.COORDINATOR || duty == LadderDuty.DUTY_DIRECTOR)
                .flatMap(duty -> as(roster.on(duty, about), duty))
                .filter(recipient -> audience.holds(recipient.officer()))
                .toList();
    }

    /** Better somebody who is away than nobody; of a restricted case, whoever it is for. */
    private static List<Recipient> floor(NewCase about, Roster roster, Audience audience) {
        return Stream.<List<Recipient>>of(
                        as(roster.on(LadderDuty.COORDINATOR, about), LadderDuty.COORDINATOR)
                                .toList(),
                        as(roster.on(LadderDuty.DUTY_DIRECTOR, about), LadderDuty.DUTY_DIRECTOR)
                                .toList(),
                        as(roster.coordinators(), LadderDuty.COORDINATOR).toList(),
                        as(roster.all(LadderDuty.DUTY_DIRECTOR, about), LadderDuty.DUTY_DIRECTOR)
                                .toList(),
                        audience.only() == null
                                ? List.of()
                                : as(List.copyOf(audience.only()), LadderDuty.OFFICER)
                                        .toList())
                .map(rung -> rung.stream()
                        .filter(recipient -> audience.holds(recipient.officer()))
                        .toList())
                .filter(rung -> !rung.isEmpty())
                .findFirst()
                .orElse(List.of());
    }

    private static Stream<Recipient> as(List<UUID> officers, LadderDuty capacity) {
        return officers.stream().map(officer -> new Recipient(officer, capacity));
    }
}
