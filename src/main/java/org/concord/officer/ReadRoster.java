package org.concord.officer;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Collectors;
import org.concord.access.Role;
import org.concord.place.WorkingTime;

/** Reads who is on duty, who is away, whose turn it is and where everybody is told. */
@ApplicationScoped
class ReadRoster {
    private final Officers officers;
    private final Duties duties;
    private final Absences absences;
    private final RotaShifts rota;
    private final OfficerAddresses addresses;
    private final WorkingTime workingTime;

    ReadRoster(
            Officers officers,
            Duties duties,
            Absences absences,
            RotaShifts rota,
            OfficerAddresses addresses,
            WorkingTime workingTime) {
        this.officers = officers;
        this.duties = duties;
        this.absences = absences;
        this.rota = rota;
        this.addresses = addresses;
        this.workingTime = workingTime;
    }

    Roster asOf(Instant now) {
        List<Officers.Known> all = officers.known();
        return new Roster(
                now,
                duties.ofActiveOfficers().stream().map(Duty::holder).toList(),
                absences.notEnded(LocalDate.ofInstant(now, workingTime.zone())),
                rota.notEnded(now),
                officers.activeWith(Role.COORDINATOR),
                officers.activeWith(Role.CUSTODIAN),
                officers.reach(),
                addresses.ofActive(all),
                all.stream().collect(Collectors.toUnmodifiableMap(Officers.Known::id, Officers.Known::name)));
    }
}
