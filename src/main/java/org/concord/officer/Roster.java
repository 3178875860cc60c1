package org.concord.officer;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/**
 * Who is on duty, who coordinates, and who everybody is, as the store had it at one moment.
 *
 * @param reach of active officers who answer cases
 * @param contacts of active officers
 * @param names of all officers, so that a past act keeps its name
 */
record Roster(
        Instant readAt,
        List<DutyHolder> holders,
        List<Absence> absences,
        List<Shift> shifts,
        List<UUID> coordinators,
        List<UUID> custodians,
        Map<UUID, Reach> reach,
        Map<UUID, OfficerContact> contacts,
        Map<UUID, String> names) {

    /** One that has to be read first; each is its own, so that two can be told apart. */
    static Roster outOfDate() {
        return new Roster(
                Instant.EPOCH, List.of(), List.of(), List.of(), List.of(), List.of(), Map.of(), Map.of(), Map.of());
    }
}
