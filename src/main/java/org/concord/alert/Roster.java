package org.concord.alert;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.concord.officer.DutyHolder;
import org.concord.officer.DutyKind;

/** Who could be told today. */
record Roster(List<DutyHolder> holders, List<UUID> coordinators, LocalDate today) {

    List<UUID> onDuty(DutyKind kind, NewCase about) {
        return holders.stream()
                .filter(holder -> holder.kind() == kind && isToday(holder) && covers(holder, about))
                .map(DutyHolder::officer)
                .distinct()
                .toList();
    }

    private boolean isToday(DutyHolder holder) {
        return !today.isBefore(holder.validFrom()) && (holder.validTo() == null || today.isBefore(holder.validTo()));
    }

    /** A duty without a ward or strand is for all of them; a case without a strand is for every strand's officer. */
    private static boolean covers(DutyHolder holder, NewCase about) {
        boolean ward = holder.ward() == null || holder.ward().equals(about.ward());
        boolean strand = holder.strand() == null
                || about.strands().isEmpty()
                || about.strands().contains(holder.strand());
        return ward && strand;
    }
}
