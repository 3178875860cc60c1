package org.concord.alert;

import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.concord.platform.SqlValues;
import org.concord.triage.Category;
import org.concord.triage.Severity;
import org.jspecify.annotations.Nullable;

/**
 * A statistical finding that somebody must hear of. Of it no more than its id and its ward leave the building.
 *
 * @param wards ids, where it is; all of them for the whole city
 * @param strands ids; empty = every one
 */
public record NewSignal(UUID id, List<Integer> wards, Set<Integer> strands, Instant raisedAt) {

    /** A finding is no incident: worth a look today, but nobody has to be woken. */
    static final Severity SEVERITY = Severity.P3_MEDIUM;

    public NewSignal {
        wards = List.copyOf(wards);
        strands = Set.copyOf(strands);
    }

    /** Under what its acts stand in the trail. */
    static String subject(UUID id) {
        return "signal:" + id;
    }

    /** As the rules for alerts see it. */
    NewCase asCase() {
        return in(wards.size() == 1 ? wards.getFirst() : null);
    }

    /** What each ward's officers have of it. */
    List<NewCase> byWard() {
        return wards.stream().map(this::in).toList();
    }

    /** What the officers of all others have of it. */
    List<NewCase> byWardOutside(Set<Integer> known) {
        return wards.stream()
                .filter(ward -> !known.contains(ward))
                .map(this::in)
                .toList();
    }

    /** As the store has it beside the alert: whoever has one of the wards and strands sees it. */
    SqlValues area(SqlValues values) {
        return values.with("wards", wards.toArray(Integer[]::new))
                .with("strands", strands.stream().map(Integer::shortValue).toArray(Short[]::new));
    }

    private NewCase in(@Nullable Integer ward) {
        return new NewCase(id, subject(id), SEVERITY, Category.TENSION, ward, strands, Set.of(), raisedAt);
    }
}
