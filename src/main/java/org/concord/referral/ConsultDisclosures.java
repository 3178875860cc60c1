package org.concord.referral;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.UUID;
import org.concord.audit.AuditEvent;
import org.concord.audit.AuditTrail;
import org.concord.casework.SeenCase;
import org.concord.casework.SeenCases;
import org.concord.casework.TimePosition;
import org.concord.platform.Page;
import org.jspecify.annotations.Nullable;

/** Somebody reads what others were told of a case; as with the case itself, that they did is recorded. */
@ApplicationScoped
public class ConsultDisclosures {
    private final SeenCases cases;
    private final Disclosures disclosures;
    private final AuditTrail trail;

    ConsultDisclosures(SeenCases cases, Disclosures disclosures, AuditTrail trail) {
        this.cases = cases;
        this.disclosures = disclosures;
        this.trail = trail;
    }

    /** @throws org.concord.platform.Refusal 404 if there is no such case for the caller; 400 for a cursor of another list */
    @Transactional
    public Page<DisclosureView> page(String typed, int limit, @Nullable String cursor) {
        SeenCase file = consulted(typed);
        String list = "disclosures of " + file.id();
        List<DisclosureView> read = disclosures.page(file.id(), TimePosition.read(cursor, list), limit + 1);
        return Page.of(read, limit, last -> new TimePosition(last.disclosedAt(), last.id()).write(list));
    }

    /** @throws org.concord.platform.Refusal 404 if there is no such disclosure of a case that the caller may see */
    @Transactional
    public DisclosureView one(String typed, UUID id) {
        return disclosures.find(consulted(typed).id(), id).orElseThrow(DisclosureAtHand::notFound);
    }

    private SeenCase consulted(String typed) {
        SeenCase file = cases.find(typed);
        trail.append(new AuditEvent.CaseConsulted(file.reference()));
        return file;
    }
}
