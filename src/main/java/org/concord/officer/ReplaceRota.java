package org.concord.officer;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.concord.audit.AlertEvent;
import org.concord.audit.AuditTrail;
import org.concord.platform.ETags;
import org.concord.platform.Validation;
import org.jspecify.annotations.Nullable;

/** A stretch of the out-of-hours rota is replaced. A turn that reaches beyond it stays as it is. */
@ApplicationScoped
public class ReplaceRota {
    private final RotaShifts rota;
    private final Officers officers;
    private final OfficerCodes codes;
    private final OfficerJson json;
    private final OnDuty onDuty;
    private final AuditTrail trail;

    ReplaceRota(
            RotaShifts rota, Officers officers, OfficerCodes codes, OfficerJson json, OnDuty onDuty, AuditTrail trail) {
        this.rota = rota;
        this.officers = officers;
        this.codes = codes;
        this.json = json;
        this.onDuty = onDuty;
        this.trail = trail;
    }

    /** @throws org.concord.platform.Refusal 428, 412; 400 naming each turn that this officer cannot have */
    @Transactional
    public RotaView replace(@Nullable String ifMatch, RotaDraft wanted) {
        int version = rota.versionForChange();
        ETags.require(ifMatch, version);
        RotaView before = view(version, wanted.window());
        requireAnswerable(wanted.shifts());
        requireFree(wanted);
        rota.replace(wanted.window(), wanted.shifts());
        RotaView after = view(version + 1, wanted.window());
        onDuty.forget();
        trail.append(
                new AlertEvent.RotaChanged("rota", version + 1, wanted.shifts().size(), json.written(before, after)));
        return after;
    }

    /** Whoever is told of a case they cannot look at has been told nothing, and nobody else is told instead. */
    private void requireAnswerable(List<Shift> shifts) {
        Map<UUID, Officer> people =
                officers.activeAmong(shifts.stream().map(Shift::officer).collect(Collectors.toSet())).stream()
                        .collect(Collectors.toMap(Officer::id, Function.identity()));
        Validation wrong = new Validation();
        for (int i = 0; i < shifts.size(); i++) {
            check(people.get(shifts.get(i).officer()), shifts.get(i), "/shifts/" + i, wrong);
        }
        wrong.refuseIfFailed();
    }

    private static void check(@Nullable Officer officer, Shift shift, String pointer, Validation wrong) {
        if (officer == null || !officer.answersCases()) {
            wrong.check(false, pointer + "/officer", "is an active officer with the role officer or coordinator");
            return;
        }
        wrong.check(
                officer.canAnswerFor(shift.ward()),
                pointer + "/ward",
                "is one of the officer's own wards; only a coordinator has all");
    }

    private void requireFree(RotaDraft wanted) {
        List<Shift> staying = rota.touching(wanted.window()).stream()
                .filter(shift -> !wanted.window().holds(shift))
                .toList();
        Validation wrong = new Validation();
        for (int i = 0; i < wanted.shifts().size(); i++) {
            wrong.check(
                    staying.stream().noneMatch(wanted.shifts().get(i)::repeats),
                    "/shifts/" + i,
                    "says again what a turn says that begins before the whole or ends after it");
        }
        wrong.refuseIfFailed();
    }

    private RotaView view(int version, RotaWindow window) {
        return RotaView.of(version, window, rota.touching(window), codes);
    }
}
