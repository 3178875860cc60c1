package org.concord.casework;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Duration;
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
    private static final Duration HOUR = Duration.ofHours(1);

    private final IdentityCases cases;
    private final IdentityRequests requests;
    private final TellOfIdentity tell;
    private final CaseworkConfig config;
    private final AuditTrail trail;
    private final Doer doer;

    FileIdentityRequest(
            IdentityCases cases,
            IdentityRequests requests,
            TellOfIdentity tell,
            CaseworkConfig config,
            AuditTrail trail,
            Doer doer) {
        this.cases = cases;
        this.requests = requests;
        this.tell = tell;
        this.config = config;
        this.trail = trail;
        this.doer = doer;
    }

    /** @return the request as it waits */
    @Transactional(Transactional.TxType.MANDATORY)
    IdentityRequestRow file(String typed, IdentityPurposeRequest request) {
        IdentityCases.AtHand at = cases.find(doer.scope(), typed);
        String purpose = request.read();
        Instant now = doer.now();
        if (requests.countSince(doer.id(), now.minus(HOUR)) >= config.identity().asksPerHour()) {
            throw Problem.TOO_MANY_REQUESTS
                    .because("You have asked as often as anybody may in an hour. Speak to a custodian.")
                    .withHeader("Retry-After", String.valueOf(HOUR.toSeconds()));
        }
        List<UUID> reports = at.known().stream().map(Tellers.Teller::report).toList();
        if (reports.isEmpty()) {
            throw Problem.NO_IDENTITY_HELD.because(Problem.NO_IDENTITY_HELD.explanation());
        }
        if (requests.waits(at.row().id(), doer.id())) {
            throw Problem.ALREADY_EXISTS.because(
                    "You have asked for this already, and a custodian has not decided yet.");
        }
        IdentityRequests.Asked asked =
                new IdentityRequests.Asked(doer.newId(), at.row().id(), doer.id(), now, purpose, reports);
        requests.add(asked);
        tell.asked(asked.id(), asked.by());
        trail.append(new IdentityEvent.IdentityAsked(at.row().reference(), asked.id(), reports, purpose));
        return new IdentityRequestRow(asked.id(), at.row().reference(), asked.by(), now, purpose, null, reports);
    }
}
