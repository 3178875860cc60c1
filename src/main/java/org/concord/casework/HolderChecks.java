package org.concord.casework;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.UUID;
import org.concord.platform.FieldError;
import org.concord.platform.OneColumn;
import org.concord.platform.Problem;
import org.concord.vault.IdentityVault;
import org.hibernate.Session;

/** Which checks of a receipt's holder could have told anything, by what was known before they asked. */
@ApplicationScoped
class HolderChecks {
    private static final String BY_ANOTHER =
            "SELECT partner_id IS NOT NULL OR entered_by IS NOT NULL FROM report WHERE id = :report";

    private final Session store;
    private final IdentityVault vault;
    private final ReporterThread thread;
    private final StepChecks checks;

    HolderChecks(Session store, IdentityVault vault, ReporterThread thread, StepChecks checks) {
        this.store = store;
        this.vault = vault;
        this.thread = thread;
        this.checks = checks;
    }

    /** @throws org.concord.platform.Refusal 400 for a check that could not have been made */
    void requirePossible(CaseFile file, KeptRequest asked, RequestDecision decision) {
        HolderCheck check = decision.check();
        if (check != null && !check.isPossible(before(file, asked, decision))) {
            throw Problem.VALIDATION_FAILED.because(List.of(new FieldError("/check", check.onlyIf())));
        }
    }

    private HolderCheck.Before before(CaseFile file, KeptRequest asked, RequestDecision decision) {
        boolean harmless = decision.effect() == WithdrawalEffect.CASE_WITHDRAWN
                && !checks.isGraveToCaller(file.id(), file.severity());
        return new HolderCheck.Before(
                vault.known(asked.report()),
                cameByAnother(asked.report()),
                thread.hasAnsweredSince(asked.report(), asked.at()),
                harmless);
    }

    private boolean cameByAnother(UUID report) {
        return OneColumn.of(store, BY_ANOTHER, Boolean.class)
                .setParameter("report", report)
                .getSingleResult();
    }
}
