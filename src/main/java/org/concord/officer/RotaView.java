package org.concord.officer;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Who answers out of hours in a stretch of time.
 *
 * @param until the first instant after it
 * @param shifts all of which some part lies in it, in the order in which they begin
 */
public record RotaView(int version, Instant from, Instant until, List<Turn> shifts) {

    /** One turn; a null ward is every one. */
    public record Turn(
            UUID officer, DutyKind kind, @Nullable String ward, Instant from, Instant until) {}

    static RotaView of(int version, RotaWindow window, List<Shift> shifts, OfficerCodes codes) {
        return new RotaView(version, window.from(), window.until(), turns(shifts, codes));
    }

    private static List<Turn> turns(List<Shift> shifts, OfficerCodes codes) {
        return shifts.stream()
                .map(shift -> new Turn(
                        shift.officer(), shift.kind(), codes.wardCode(shift.ward()), shift.from(), shift.until()))
                .toList();
    }
}
