package org.concord.casework;

import java.util.Optional;
import java.util.UUID;

/** Who knows how great the risk is to those who were targeted; implemented where it is assessed. */
public interface RiskSource {

    /** Empty while nobody has assessed it. */
    Optional<CaseRiskView> riskOf(UUID caseId);
}
