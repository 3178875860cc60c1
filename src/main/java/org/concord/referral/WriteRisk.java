package org.concord.referral;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.UUID;
import org.concord.audit.AuditTrail;
import org.concord.audit.ReferralEvent;
import org.concord.casework.SeenCase;
import org.concord.casework.SeenCases;
import org.jspecify.annotations.Nullable;

/** A judgement of the risk becomes the version that holds. */
@ApplicationScoped
class WriteRisk {
    private final CaseRisks risks;
    private final RiskViews views;
    private final SeenCases cases;
    private final AuditTrail trail;
    private final Clock clock;
    private final ObjectMapper json;

    WriteRisk(CaseRisks risks, RiskViews views, SeenCases cases, AuditTrail trail, Clock clock, ObjectMapper json) {
        this.risks = risks;
        this.views = views;
        this.cases = cases;
        this.trail = trail;
        this.clock = clock;
        this.json = json;
    }

    /** Whoever calls holds the case, so that no version is written twice. */
    @Transactional(Transactional.TxType.MANDATORY)
    RiskView write(SeenCase file, RiskForms.Judged judged, UUID by, @Nullable UUID second) {
        int version = risks.nextVersion(file.id());
        risks.add(
                file.id(),
                new AssessedRisk(
                        version,
                        judged.answered(),
                        judged.level(),
                        judged.answers(),
                        new AssessedRisk.By(judged.reason(), by, second, clock.instant())));
        cases.touch(file.id());
        trail.append(new ReferralEvent.RiskAssessed(
                file.reference(),
                version,
                judged.level().name(),
                judged.answered().name(),
                written(judged)));
        return views.of(file);
    }

    private String written(RiskForms.Judged judged) {
        try {
            return json.writeValueAsString(judged);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(e);
        }
    }
}
