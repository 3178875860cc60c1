package org.concord.referral;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.Tuple;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.concord.casework.CaseRiskView;
import org.concord.casework.RiskSource;
import org.concord.platform.Authority;
import org.concord.platform.OneColumn;
import org.hibernate.Session;

/** How great the risk is in the cases, in versions. Whoever asks has found the case in their scope. */
@ApplicationScoped
class CaseRisks implements RiskSource {
    private static final TypeReference<LinkedHashMap<String, RiskAnswer>> ANSWERS = new TypeReference<>() {};

    private final Session store;
    private final ObjectMapper json;

    CaseRisks(Session store, ObjectMapper json) {
        this.store = store;
        this.json = json;
    }

    @Transactional(Transactional.TxType.MANDATORY)
    void add(UUID caseId, AssessedRisk risk) {
        store.createNativeMutationQuery("""
                        INSERT INTO case_risk (case_id, version, authority_id, answered, level, answers, reason, assessed_by, approved_by, assessed_at)
                        VALUES (:caseId, :version, :authority, :answered, :level, CAST(:answers AS jsonb), CAST(:reason AS text), :by,
                          CAST(:second AS uuid), :at)""")
                .setParameter("caseId", caseId)
                .setParameter("version", risk.version())
                .setParameter("authority", Authority.ID)
                .setParameter("answered", risk.answered().rank())
                .setParameter("level", risk.level().rank())
                .setParameter("answers", written(risk.answers()))
                .setParameter("reason", risk.by().reason(), String.class)
                .setParameter("by", risk.by().officer())
                .setParameter("second", risk.by().second(), UUID.class)
                .setParameter("at", risk.by().at())
                .executeUpdate();
    }

    /** The newest first; none if nobody has assessed it. */
    List<AssessedRisk> of(UUID caseId, int most) {
        return store.createNativeQuery("""
                        SELECT version, answered, level, CAST(answers AS text), reason, assessed_by, approved_by, assessed_at
                        FROM case_risk WHERE case_id = :caseId AND voided_at IS NULL ORDER BY version DESC""", Tuple.class)
                .setParameter("caseId", caseId)
                .setMaxResults(most)
                .getResultStream()
                .map(this::risk)
                .toList();
    }

    /** Also one that went with another case keeps its number. */
    int nextVersion(UUID caseId) {
        return OneColumn.of(
                        store,
                        "SELECT coalesce(max(version), 0) + 1 FROM case_risk WHERE case_id = :caseId",
                        Integer.class)
                .setParameter("caseId", caseId)
                .getSingleResult();
    }

    Optional<AssessedRisk> latest(UUID caseId) {
        return of(caseId, 1).stream().findFirst();
    }

    @Override
    public Optional<CaseRiskView> riskOf(UUID caseId) {
        return latest(caseId)
                .map(risk -> new CaseRiskView(
                        risk.level().name(), risk.version(), risk.by().at()));
    }

    private AssessedRisk risk(Tuple row) {
        return new AssessedRisk(
                row.get(0, Number.class).intValue(),
                RiskLevel.ofRank(row.get(1, Number.class).intValue()),
                RiskLevel.ofRank(row.get(2, Number.class).intValue()),
                read(row.get(3, String.class)),
                new AssessedRisk.By(
                        row.get(4, String.class),
                        row.get(5, UUID.class),
                        row.get(6, UUID.class),
                        row.get(7, Instant.class)));
    }

    private String written(Map<String, RiskAnswer> answers) {
        try {
            return json.writeValueAsString(answers);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("answers cannot be written", e);
        }
    }

    private Map<String, RiskAnswer> read(String answers) {
        try {
            return json.readValue(answers, ANSWERS);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("kept answers cannot be read", e);
        }
    }
}
