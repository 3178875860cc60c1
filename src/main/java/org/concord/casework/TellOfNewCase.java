package org.concord.casework;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.UUID;
import org.concord.alert.AlertKind;
import org.concord.alert.NewCase;
import org.concord.alert.RaiseAlert;
import org.concord.audit.AuditTrail;
import org.concord.audit.CaseEvent;
import org.concord.officer.OnDuty;
import org.concord.report.KeptReport;
import org.concord.report.Relationship;
import org.hibernate.Session;

/** Who hears of a new case. One about a public servant may be about a colleague of those on duty: it is for the coordinators alone. */
@ApplicationScoped
class TellOfNewCase {
    private static final String WHY = "PUBLIC_SERVANT";

    private final Session store;
    private final RaiseAlert alert;
    private final CaseRestrictions restrictions;
    private final OnDuty people;
    private final AuditTrail trail;

    TellOfNewCase(Session store, RaiseAlert alert, CaseRestrictions restrictions, OnDuty people, AuditTrail trail) {
        this.store = store;
        this.alert = alert;
        this.restrictions = restrictions;
        this.people = people;
        this.trail = trail;
    }

    @Transactional(Transactional.TxType.MANDATORY)
    void of(CaseFile file, KeptReport report) {
        NewCase about = AlertOfCase.about(file, report.receivedAt());
        if (concernsPublicServant(report)) {
            keepTo(alert.toCoordinators(AlertKind.NEW_CASE, about, List.of()), file);
        } else {
            alert.about(about);
        }
    }

    /** Of what is long past nobody is told; but who may see it is the same. */
    @Transactional(Transactional.TxType.MANDATORY)
    void nobodyOf(CaseFile file, KeptReport report) {
        if (concernsPublicServant(report)) {
            keepTo(people.coordinators(), file);
        }
    }

    private static boolean concernsPublicServant(KeptReport report) {
        return report.told().subjects().stream()
                .anyMatch(subject -> subject.relationship() == Relationship.PUBLIC_SERVANT);
    }

    private void keepTo(List<UUID> officers, CaseFile file) {
        restrictions.replace(file.id(), officers, new CaseRestrictions.Terms(null, WHY, null, file.receivedAt()));
        store.find(CaseFile.class, file.id()).restrict(true, file.receivedAt());
        trail.append(new CaseEvent.CaseRestricted(file.reference(), officers, null, WHY));
    }
}
