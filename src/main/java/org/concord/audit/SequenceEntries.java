package org.concord.audit;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.context.control.ActivateRequestContext;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.Optional;

/**
 * Gives committed entries their place in the log: contiguous indexes from 0, one sequencer at a time. It runs beside the business
 * transactions, so that none of them waits for another.
 */
@ApplicationScoped
class SequenceEntries {
    private static final int AT_ONCE = 5_000;

    private final AuditLeaves leaves;
    private final AuditSeals seals;

    SequenceEntries(AuditLeaves leaves, AuditSeals seals) {
        this.leaves = leaves;
        this.seals = seals;
    }

    /** @return whether more may be left */
    @ActivateRequestContext
    @Transactional(Transactional.TxType.REQUIRES_NEW)
    boolean sequenceSome() {
        leaves.lock();
        List<AuditLeaves.Owed> owed = leaves.takeOwed(AT_ONCE);
        Optional<AuditLeaves.Last> last = leaves.last();
        SealChain chain = last.map(AuditLeaves.Last::seal).map(seals::after).orElseGet(seals::fromTheFirst);
        long index = last.map(AuditLeaves.Last::index).orElse(-1L);
        for (AuditLeaves.Owed entry : owed) {
            index++;
            leaves.add(new AuditLeaf(index, entry.entry(), entry.leafHash(), chain.next(entry.leafHash())));
        }
        return owed.size() == AT_ONCE;
    }
}
