package org.concord.casework;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.concord.audit.AuditTrail;
import org.concord.audit.IdentityEvent;
import org.concord.platform.Problem;
import org.concord.report.Tellers;

/** Puts a request to see who told us before the custodians. */
@ApplicationScoped
class FileIdentityRequest {
    private final IdentityCases cases;
    private final IdentityRequests requests;
    private final TermsOfAsking terms;
    private final TellOfIdentity tell;
    private final AuditTrail trail;
    private final Doer doer;

    FileIdentityRequest(
            IdentityCases cases,
            IdentityRequests requests,
            TermsOfAsking terms,
            TellOfIdentity tell,
            AuditTrail trail,
            Doer doer) {
        this.cases = cases;
        this.requests = requests;
        this.terms = terms;
        this.tell = tell;
        this.trail = trail;
        this.doer = doer;
    }

    /** @return the request as it waits */
    @Transactional(Transactional.TxType.MANDATORY)
    IdentityRequestRow file(String typed, IdentityPurposeRequest request) {
        IdentityCases.AtHand at = cases.find(doer.scope(), typed);
        String purpose = request.read();
        terms.requireNotTooOften();
        List<UUID> reports = at.known().stream().map(Tellers.Teller::report).toList();
        if (reports.isEmpty()) {
            throw Problem.NO_IDENTITY_HELD.because(Problem.NO_IDENTITY_HELD.explanation());
        }
        terms.requireNoneWaits(at.row().id());
        Instant now = doer.now();
        Instant expiresAt = terms.expiryOf(now);
        IdentityRequests.Asked asked =
                new IdentityRequests.Asked(doer.newId(), at.row().id(), doer.id(), now, expiresAt, purpose, reports);
        requests.add(asked);
        tell.asked(asked.id(), asked.by());
        trail.append(new IdentityEvent.IdentityAsked(at.row().reference(), asked.id(), reports, purpose));
        return new IdentityRequestRow(
                asked.id(), at.row().reference(), asked.by(), now, expiresAt, false, purpose, null, reports);
    }
}
