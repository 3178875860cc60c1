package org.concord.alert;

import java.time.Instant;
import java.time.LocalDate;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.BiPredicate;
import java.util.stream.Stream;
import org.concord.officer.Absence;
import org.concord.officer.DutyHolder;
import org.concord.officer.DutyKind;
import org.concord.officer.Shift;
import org.concord.place.WorkingCalendar;
import org.jspecify.annotations.Nullable;

/**
 * Who could be told at one moment. Pure.
 *
 * @param canAnswerFor whether somebody who stands in can look at a case of this ward: else they would be told of nothing
 */
record Roster(
        List<DutyHolder> holders,
        List<UUID> coordinators,
        List<Absence> absences,
        List<Shift> shifts,
        BiPredicate<UUID, @Nullable Integer> canAnswerFor,
        Instant now,
        WorkingCalendar calendar) {

    boolean working() {
        return calendar.isWorking(now);
    }

    /** Those who are there; for whoever is away, their cover. */
    List<UUID> on(LadderDuty duty, NewCase about) {
        List<UUID> all = all(duty, about);
        Set<UUID> there = new LinkedHashSet<>();
        for (UUID officer : all) {
            absence(officer)
                    .ifPresentOrElse(
                            away -> Optional.ofNullable(away.cover())
                                    .filter(cover -> absence(cover).isEmpty() && canAnswerFor.test(cover, about.ward()))
                                    .ifPresent(there::add),
                            () -> there.add(officer));
        }
        return List.copyOf(there);
    }

    /** Whoever it is, there or not. */
    List<UUID> all(LadderDuty duty, NewCase about) {
        return switch (duty) {
            case OFFICER -> onDuty(DutyKind.OFFICER, about);
            case DEPUTY -> onDuty(DutyKind.DEPUTY, about);
            case COORDINATOR -> coordinators;
            case DUTY_DIRECTOR -> onDuty(DutyKind.DUTY_DIRECTOR, about);
        };
    }

    /** Out of hours whoever has the turn on the rota; if nobody has, or it is working time, those whose duty it is. */
    private List<UUID> onDuty(DutyKind kind, NewCase about) {
        List<UUID> turn = working()
                ? List.of()
                : shifts.stream()
                        .filter(shift -> shift.kind() == kind && shift.isAt(now) && isSame(shift.ward(), about.ward()))
                        .map(Shift::officer)
                        .distinct()
                        .toList();
        return turn.isEmpty()
                ? holders.stream()
                        .filter(holder -> holder.kind() == kind && isToday(holder) && covers(holder, about))
                        .map(DutyHolder::officer)
                        .distinct()
                        .toList()
                : turn;
    }

    private Optional<Absence> absence(UUID officer) {
        return absences.stream()
                .filter(absence -> absence.officer().equals(officer) && absence.isOn(today()))
                .findFirst();
    }

    /** Everybody who is on duty as anything today, and the coordinators, but for those who are away. */
    List<UUID> everybody() {
        Set<UUID> away = new LinkedHashSet<>();
        absences.stream()
                .filter(absence -> absence.isOn(today()))
                .map(Absence::officer)
                .forEach(away::add);
        return Stream.concat(holders.stream().filter(this::isToday).map(DutyHolder::officer), coordinators.stream())
                .distinct()
                .filter(officer -> !away.contains(officer))
                .toList();
    }

    private LocalDate today() {
        return LocalDate.ofInstant(now, calendar.hours().zone());
    }

    private boolean isToday(DutyHolder holder) {
        return !today().isBefore(holder.validFrom())
                && (holder.validTo() == null || today().isBefore(holder.validTo()));
    }

    /** A duty without a ward or strand is for all of them; a case without a strand is for every strand's officer. */
    private static boolean covers(DutyHolder holder, NewCase about) {
        boolean strand = holder.strand() == null
                || about.strands().isEmpty()
                || about.strands().contains(holder.strand());
        return isSame(holder.ward(), about.ward()) && strand;
    }

    private static boolean isSame(@Nullable Integer ofAll, @Nullable Integer ward) {
        return ofAll == null || ofAll.equals(ward);
    }
}
