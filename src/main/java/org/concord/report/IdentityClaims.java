package org.concord.report;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.UUID;
import org.concord.platform.Problem;
import org.concord.vault.IdentityVault;
import org.hibernate.Session;

/** What holders of receipts say of themselves, in the vault beside what the reports gave. */
@ApplicationScoped
public class IdentityClaims {
    private final Session store;
    private final IdentityVault vault;

    IdentityClaims(Session store, IdentityVault vault) {
        this.store = store;
        this.vault = vault;
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
        if (!vault.sealClaim(request, report, key, claim)) {
            throw Problem.UNAUTHENTICATED.because(Problem.UNAUTHENTICATED.explanation());
        }
    }
}
