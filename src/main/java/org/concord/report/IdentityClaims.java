package org.concord.report;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.Optional;
import java.util.UUID;
import org.concord.platform.Problem;
import org.concord.vault.ReporterClaims;
import org.hibernate.Session;

/** What holders of receipts say of themselves, in the vault beside what the reports gave. */
@ApplicationScoped
public class IdentityClaims {
    private final Session store;
    private final ReporterClaims vault;
    private final Clock clock;

    IdentityClaims(Session store, ReporterClaims vault, Clock clock) {
        this.store = store;
        this.vault = vault;
        this.clock = clock;
    }

    /**
     * Under the report's own key, so that what erases the report erases it too.
     *
     * @throws org.concord.platform.Refusal 401 if the report was erased meanwhile: its receipt opens nothing any more
     */
    @Transactional(Transactional.TxType.MANDATORY)
    public void seal(UUID request, UUID report, IdentityClaim claim) {
        UUID key = store.createSelectionQuery("select dataKey from Report where id = :id", UUID.class)
                .setParameter("id", report)
                .getSingleResult();
        if (!vault.seal(request, report, key, claim)) {
            throw Problem.UNAUTHENTICATED.because(Problem.UNAUTHENTICATED.explanation());
        }
    }

    /**
     * After an officer's check: from now on who told the report, as a new version.
     *
     * @return the version; empty if the report was erased meanwhile
     */
    @Transactional(Transactional.TxType.MANDATORY)
    public Optional<Integer> accept(UUID request, UUID report) {
        return vault.accept(request, report, clock.instant());
    }
}
