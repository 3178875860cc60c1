package org.concord.partner;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.UUID;
import org.concord.access.Tokens;
import org.concord.audit.AuditEvent;
import org.concord.audit.AuditTrail;
import org.concord.platform.Problem;

/** Where a partner's token is ended before its time. */
@ApplicationScoped
public class RevokePartnerToken {
    private final Tokens tokens;
    private final AuditTrail trail;

    RevokePartnerToken(Tokens tokens, AuditTrail trail) {
        this.tokens = tokens;
        this.trail = trail;
    }

    /**
     * Once more changes nothing.
     *
     * @throws org.concord.platform.Refusal 404 if the partner has no such token
     */
    @Transactional
    public void revoke(UUID partner, UUID jti) {
        if (!tokens.revokeOfPartner(partner, jti)) {
            throw Problem.NOT_FOUND.because(Problem.NOT_FOUND.explanation());
        }
        trail.append(new AuditEvent.PartnerTokenRevoked("partner:" + partner, jti));
    }
}
