package org.concord.alert;

import java.util.Collection;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.concord.officer.DutyKind;
import org.concord.triage.Category;

/**
 * Who hears of a new case. Pure. The officers on duty for its ward and strand; if there are none their deputies; if there are none the
 * coordinators, who also hear of every case without a ward of ours; the duty director is the floor.
 */
final class AlertPolicy {
    private AlertPolicy() {}

    /** A person to tell, and in what capacity. */
    record Recipient(UUID officer, ToldAs as) {}

    /** The capacity in which somebody is told; the names in the store. */
    enum ToldAs {
        OFFICER,
        DEPUTY,
        COORDINATOR,
        DIRECTOR
    }

    /** Empty only if the store knows no such person at all. */
    static List<Recipient> recipients(NewCase about, Roster roster) {
        boolean ours = about.ward() != null && about.category() != Category.OUT_OF_AREA;
        List<UUID> officers = ours ? roster.onDuty(DutyKind.OFFICER, about) : List.of();
        List<UUID> deputies = ours ? roster.onDuty(DutyKind.DEPUTY, about) : List.of();
        return Stream.of(
                        as(officers, ToldAs.OFFICER),
                        as(deputies, ToldAs.DEPUTY),
                        as(roster.coordinators(), ToldAs.COORDINATOR),
                        as(roster.onDuty(DutyKind.DUTY_DIRECTOR, about), ToldAs.DIRECTOR))
                .filter(rung -> !rung.isEmpty())
                .findFirst()
                .orElse(List.of());
    }

    /** The coordinators; if all of them have an interest of their own in the case, the duty director. */
    static List<Recipient> coordinators(NewCase about, Roster roster, Collection<UUID> except) {
        List<Recipient> coordinators = without(as(roster.coordinators(), ToldAs.COORDINATOR), except);
        return coordinators.isEmpty()
                ? without(as(roster.onDuty(DutyKind.DUTY_DIRECTOR, about), ToldAs.DIRECTOR), except)
                : coordinators;
    }

    private static List<Recipient> without(List<Recipient> recipients, Collection<UUID> except) {
        return recipients.stream()
                .filter(recipient -> !except.contains(recipient.officer()))
                .toList();
    }

    private static List<Recipient> as(List<UUID> officers, ToldAs capacity) {
        return officers.stream()
                .map(officer -> new Recipient(officer, capacity))
                .toList();
    }
}
