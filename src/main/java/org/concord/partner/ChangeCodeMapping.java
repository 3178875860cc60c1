package org.concord.partner;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.UUID;
import java.util.stream.Collectors;
import org.concord.audit.AuditEvent;
import org.concord.audit.AuditTrail;
import org.concord.place.IncidentType;
import org.concord.place.IncidentTypes;
import org.concord.place.Strand;
import org.concord.place.Strands;
import org.concord.place.WorkingTime;
import org.concord.platform.ETags;
import org.concord.platform.FieldError;
import org.concord.platform.Problem;
import org.jspecify.annotations.Nullable;

/** Where a partner's columns and codes are laid down. Only a document without problems is kept. */
@ApplicationScoped
public class ChangeCodeMapping {
    private final Partners partners;
    private final Strands strands;
    private final IncidentTypes types;
    private final WorkingTime workingTime;
    private final AuditTrail trail;

    ChangeCodeMapping(
            Partners partners, Strands strands, IncidentTypes types, WorkingTime workingTime, AuditTrail trail) {
        this.partners = partners;
        this.strands = strands;
        this.types = types;
        this.workingTime = workingTime;
        this.trail = trail;
    }

    /**
     * @param ifMatch the ETag of the partner that was read, or {@code *}
     * @param document JSON
     * @return the partner's new version
     * @throws org.concord.platform.Refusal 400 with everything that is wrong, 404, 412, 428
     */
    @Transactional
    public int change(UUID id, @Nullable String ifMatch, String document) {
        Partner partner = partners.lock(id);
        ETags.require(ifMatch, partner.version());
        List<FieldError> problems = CodeMapping.read(document)
                .problems(
                        strands.on(workingTime.today()).stream()
                                .map(Strand::code)
                                .collect(Collectors.toSet()),
                        types.on(workingTime.today()).stream()
                                .map(IncidentType::code)
                                .collect(Collectors.toSet()));
        if (!problems.isEmpty()) {
            throw Problem.VALIDATION_FAILED.because(problems);
        }
        partner.changeCodeMapping(document);
        partners.flush();
        trail.append(new AuditEvent.PartnerChanged(partner.subject(), partner.version()));
        return partner.version();
    }
}
