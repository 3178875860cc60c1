package org.concord.officer;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.UUID;
import org.concord.audit.AuditEvent;
import org.concord.audit.AuditTrail;
import org.concord.platform.ETags;
import org.concord.platform.Validation;
import org.jspecify.annotations.Nullable;

/** An officer's duties are replaced. They are part of the officer: the version counts on. */
@ApplicationScoped
public class AssignDuties {
    private final Officers officers;
    private final Duties duties;
    private final OfficerCodes codes;
    private final OfficerJson json;
    private final OnDuty onDuty;
    private final AuditTrail trail;

    AssignDuties(
            Officers officers, Duties duties, OfficerCodes codes, OfficerJson json, OnDuty onDuty, AuditTrail trail) {
        this.officers = officers;
        this.duties = duties;
        this.codes = codes;
        this.json = json;
        this.onDuty = onDuty;
        this.trail = trail;
    }

    /** @throws org.concord.platform.Refusal 404, 428, 412; 400 naming each duty that this officer cannot have */
    @Transactional
    public DutiesView assign(UUID id, @Nullable String ifMatch, List<DutyDraft> wanted) {
        Officer officer = officers.forChange(id);
        ETags.require(ifMatch, officer.version());
        requireAnswerable(officer, wanted);
        return replace(officer, wanted);
    }

    /** The first duties of somebody new. */
    @Transactional(Transactional.TxType.MANDATORY)
    void begin(Officer officer, List<DutyDraft> wanted) {
        replace(officer, wanted);
    }

    /** Whoever is told of a case they cannot look at has been told nothing, and nobody else is told instead. */
    private static void requireAnswerable(Officer officer, List<DutyDraft> wanted) {
        Validation wrong = new Validation();
        for (int i = 0; i < wanted.size(); i++) {
            String pointer = "/items/" + i;
            if (officer.answersCases()) {
                boolean inScope = officer.canAnswerFor(wanted.get(i).ward());
                wrong.check(
                        inScope, pointer + "/ward", "is one of the officer's own wards; only a coordinator has all");
            } else {
                wrong.check(false, pointer, "is for somebody with the role officer or coordinator");
            }
        }
        wrong.refuseIfFailed();
    }

    private DutiesView replace(Officer officer, List<DutyDraft> wanted) {
        DutiesView before = view(officer);
        officer.countChange();
        duties.replace(officer.id(), wanted);
        DutiesView after = view(officer);
        onDuty.forget();
        trail.append(
                new AuditEvent.DutiesChanged("officer:" + officer.id(), wanted.size(), json.change(before, after)));
        return after;
    }

    private DutiesView view(Officer officer) {
        return DutiesView.of(
                officer.version(),
                duties.ofOfficer(officer.id()).stream().map(Duty::draft).toList(),
                codes);
    }
}
