package org.concord.casework;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.concord.officer.OnDuty;
import org.concord.place.IncidentTypes;
import org.concord.place.Strands;
import org.concord.place.Wards;

/** Turns rows into items: ids become codes and names, links are read once for the whole page. */
@ApplicationScoped
class CaseItems {
    private final CaseFiles files;
    private final Wards wards;
    private final Strands strands;
    private final IncidentTypes types;
    private final OnDuty people;
    private final Clock clock;

    CaseItems(CaseFiles files, Wards wards, Strands strands, IncidentTypes types, OnDuty people, Clock clock) {
        this.files = files;
        this.wards = wards;
        this.strands = strands;
        this.types = types;
        this.people = people;
        this.clock = clock;
    }

    List<CaseItem> of(List<CaseRow> rows) {
        if (rows.isEmpty()) {
            return List.of();
        }
        List<UUID> cases = rows.stream().map(CaseRow::id).toList();
        Map<UUID, List<Integer>> strandsOf = files.strandsOf(cases);
        Map<UUID, List<Integer>> typesOf = files.typesOf(cases);
        Map<UUID, String> names = people.names(
                rows.stream().map(CaseRow::assignee).filter(Objects::nonNull).toList());
        Instant now = clock.instant();
        return rows.stream()
                .map(row -> new CaseItem(
                        row.reference(),
                        row.status(),
                        row.severity(),
                        row.category(),
                        row.kind(),
                        strandsOf.getOrDefault(row.id(), List.of()).stream()
                                .map(id -> strands.byId(id).code())
                                .toList(),
                        typesOf.getOrDefault(row.id(), List.of()).stream()
                                .map(id -> types.byId(id).code())
                                .toList(),
                        wards.codeOf(row.ward()),
                        row.receivedAt(),
                        row.dueAt(),
                        row.status().isOpen()
                                && row.dueAt() != null
                                && row.dueAt().isBefore(now),
                        row.assignee() == null
                                ? null
                                : new CaseItem.AssigneeView(row.assignee(), names.get(row.assignee())),
                        row.reportCount(),
                        row.unreadMessages(),
                        row.version()))
                .toList();
    }
}
