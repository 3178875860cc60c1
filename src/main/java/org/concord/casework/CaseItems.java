package org.concord.casework;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.IntFunction;
import org.concord.officer.OnDuty;
import org.concord.place.IncidentTypes;
import org.concord.place.Strands;
import org.concord.place.Wards;

/** Turns rows into items: ids become codes and names, without asking the store. */
@ApplicationScoped
class CaseItems {
    private final Wards wards;
    private final Strands strands;
    private final IncidentTypes types;
    private final OnDuty people;
    private final Clock clock;

    CaseItems(Wards wards, Strands strands, IncidentTypes types, OnDuty people, Clock clock) {
        this.wards = wards;
        this.strands = strands;
        this.types = types;
        this.people = people;
        this.clock = clock;
    }

    List<CaseItem> of(List<CaseRow> rows) {
        Map<UUID, String> names = people.everybody();
        Instant now = clock.instant();
        List<CaseItem> all = new ArrayList<>(rows.size());
        for (CaseRow row : rows) {
            all.add(item(row, names, now));
        }
        return all;
    }

    private CaseItem item(CaseRow row, Map<UUID, String> names, Instant now) {
        UUID assignee = row.assignee();
        return new CaseItem(
                row.reference(),
                row.status(),
                row.severity(),
                row.category(),
                row.kind(),
                codes(row.strands(), id -> strands.byId(id).code()),
                codes(row.types(), id -> types.byId(id).code()),
                wards.codeOf(row.ward()),
                row.receivedAt(),
                row.dueAt(),
                row.isOverdue(now),
                row.paused(),
                assignee == null ? null : new CaseItem.AssigneeView(assignee, names.get(assignee)),
                row.reportCount(),
                row.unreadMessages(),
                row.version());
    }

    private static List<String> codes(List<Integer> ids, IntFunction<String> code) {
        String[] codes = new String[ids.size()];
        for (int i = 0; i < codes.length; i++) {
            codes[i] = code.apply(ids.get(i));
        }
        return List.of(codes);
    }
}
