package org.concord.casework;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.concord.officer.Absence;
import org.concord.officer.DutyHolder;
import org.concord.officer.DutyKind;
import org.concord.officer.OnDuty;
import org.concord.place.WorkingTime;
import org.jspecify.annotations.Nullable;

/**
 * Who sees to a case when something comes in: whoever has it, else those whom it is restricted to, else the ward's officer on duty, else a
 * coordinator; for whoever is away, their cover. Only somebody who may see it.
 */
@ApplicationScoped
class WhoseWork {
    private final CaseFiles files;
    private final CaseRestrictions restrictions;
    private final MayWorkOn mayWorkOn;
    private final OnDuty people;
    private final WorkingTime workingTime;
    private final Doer doer;

    WhoseWork(
            CaseFiles files,
            CaseRestrictions restrictions,
            MayWorkOn mayWorkOn,
            OnDuty people,
            WorkingTime workingTime,
            Doer doer) {
        this.files = files;
        this.restrictions = restrictions;
        this.mayWorkOn = mayWorkOn;
        this.people = people;
        this.workingTime = workingTime;
        this.doer = doer;
    }

    /** Empty only if nobody at all may see it. */
    Optional<UUID> of(UUID caseId) {
        CaseRow row = files.byId(caseId);
        List<UUID> named = row.restricted() ? restrictions.namedAt(caseId, doer.now()) : List.of();
        List<UUID> inTurn = Stream.of(
                        Stream.ofNullable(row.assignee()),
                        named.stream(),
                        onDuty(DutyKind.OFFICER, row.ward()),
                        people.coordinators().stream(),
                        onDuty(DutyKind.DUTY_DIRECTOR, row.ward()))
                .flatMap(several -> several)
                .toList();
        // Better somebody who is away than nobody.
        return Stream.concat(inTurn.stream().flatMap(this::thereOrCover), inTurn.stream())
                .filter(officer -> mayWorkOn.test(officer, caseId))
                .findFirst();
    }

    /** All coordinators who may see it. */
    List<UUID> coordinatorsOf(UUID caseId) {
        return people.coordinators().stream()
                .filter(officer -> mayWorkOn.test(officer, caseId))
                .toList();
    }

    private Stream<UUID> onDuty(DutyKind kind, @Nullable Integer ward) {
        return people.holders().stream()
                .filter(holder -> holder.kind() == kind && isToday(holder))
                .filter(holder -> holder.ward() == null || holder.ward().equals(ward))
                .map(DutyHolder::officer)
                .distinct();
    }

    private Stream<UUID> thereOrCover(UUID officer) {
        Optional<Absence> away = away(officer);
        return away.isEmpty()
                ? Stream.of(officer)
                : Stream.ofNullable(away.get().cover())
                        .filter(cover -> away(cover).isEmpty());
    }

    private Optional<Absence> away(UUID officer) {
        return people.absences().stream()
                .filter(absence -> absence.officer().equals(officer) && absence.isOn(workingTime.today()))
                .findFirst();
    }

    private boolean isToday(DutyHolder holder) {
        return !workingTime.today().isBefore(holder.validFrom())
                && (holder.validTo() == null || workingTime.today().isBefore(holder.validTo()));
    }
}
