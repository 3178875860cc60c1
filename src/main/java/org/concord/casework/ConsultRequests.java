package org.concord.casework;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.UUID;
import org.concord.audit.AuditEvent;
import org.concord.audit.AuditTrail;
import org.concord.platform.Page;
import org.jspecify.annotations.Nullable;

/** Somebody reads what was asked for with the receipts of a case; as with the case itself, that they did is recorded. */
@ApplicationScoped
public class ConsultRequests {
    private final CaseAtHand cases;
    private final ReporterRequests requests;
    private final AuditTrail trail;
    private final Doer doer;

    ConsultRequests(CaseAtHand cases, ReporterRequests requests, AuditTrail trail, Doer doer) {
        this.cases = cases;
        this.requests = requests;
        this.trail = trail;
        this.doer = doer;
    }

    /** @throws org.concord.platform.Refusal 404 if there is no such case for the caller; 400 for a cursor of another list */
    @Transactional
    public Page<RequestView> list(String typed, int limit, @Nullable String cursor) {
        CaseRow row = cases.find(doer.scope(), typed);
        String list = "requests of " + row.id();
        List<RequestView> items = requests.page(row.id(), TimePosition.read(cursor, list), limit + 1);
        trail.append(new AuditEvent.CaseConsulted(row.reference()));
        return Page.of(items, limit, last -> new TimePosition(last.at(), last.id()).write(list));
    }

    /** @throws org.concord.platform.Refusal 404 if there is no such request of a case of the caller's */
    @Transactional
    public RequestView one(String typed, UUID id) {
        CaseRow row = cases.find(doer.scope(), typed);
        RequestView found = requests.view(row.id(), id).orElseThrow(CaseAtHand::notFound);
        trail.append(new AuditEvent.CaseConsulted(row.reference()));
        return found;
    }
}
