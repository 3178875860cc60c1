package org.concord.console;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.concord.audit.AuditEvent;
import org.concord.audit.AuditTrail;
import org.concord.casework.SeenCase;
import org.concord.casework.SeenCases;
import org.concord.officer.OnDuty;
import org.concord.platform.Page;
import org.jspecify.annotations.Nullable;

/** Somebody reads all that happened to a case; as with the case itself, that they did is recorded. */
@ApplicationScoped
class ConsultTimeline {
    private static final int AT_ONCE = 50;

    private final SeenCases cases;
    private final Happenings happenings;
    private final AuditTrail trail;
    private final OnDuty people;
    private final Dates dates;

    ConsultTimeline(SeenCases cases, Happenings happenings, AuditTrail trail, OnDuty people, Dates dates) {
        this.cases = cases;
        this.happenings = happenings;
        this.trail = trail;
        this.people = people;
        this.dates = dates;
    }

    /** @param reference the case's own, however it was asked for */
    record Timeline(String reference, Page<CaseSheet.Happening> page) {}

    /** @throws org.concord.platform.Refusal 404 if there is no such case for the caller; 400 for a cursor of another list */
    @Transactional
    Timeline read(String typed, @Nullable String cursor) {
        SeenCase file = cases.find(typed);
        trail.append(new AuditEvent.CaseConsulted(file.reference()));
        String list = "timeline of " + file.id();
        List<Happenings.Happening> read = happenings.of(file.id(), Happenings.Position.read(cursor, list), AT_ONCE + 1);
        Map<UUID, String> names = people.names(read.stream()
                .map(Happenings.Happening::by)
                .filter(Objects::nonNull)
                .distinct()
                .toList());
        Page<Happenings.Happening> page =
                Page.of(read, AT_ONCE, last -> last.at().write(list));
        return new Timeline(file.reference(), page.map(one -> inWords(one, names)));
    }

    private CaseSheet.Happening inWords(Happenings.Happening one, Map<UUID, String> names) {
        return new CaseSheet.Happening(
                dates.moment(one.at().at()),
                TimelineWords.of(one.at().what(), one.value()),
                one.by() == null ? null : CaseSheets.name(one.by(), names),
                one.words());
    }
}
