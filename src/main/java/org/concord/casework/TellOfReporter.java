package org.concord.casework;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.concord.delivery.Deliveries;
import org.concord.delivery.DeliveryChannel;

/** Officers hear that a reporter wrote or asked for something, and coordinators that a reporter could not be told that there is news. */
@ApplicationScoped
class TellOfReporter {
    static final String SUBJECT_KIND = "THREAD";

    private final WhoseWork whose;
    private final Deliveries deliveries;

    TellOfReporter(WhoseWork whose, Deliveries deliveries) {
        this.whose = whose;
        this.deliveries = deliveries;
    }

    /** @param what id of the message or request */
    @Transactional(Transactional.TxType.MANDATORY)
    void whoeverSeesTo(UUID caseId, UUID what) {
        whose.of(caseId).ifPresent(officer -> tell(List.of(officer), what, 0));
    }

    /** Each once for each channel by which it failed; who was told already is not told again. */
    @Transactional(Transactional.TxType.MANDATORY)
    void coordinatorsOf(UUID caseId, UUID message, DeliveryChannel failed) {
        int round = 1 + failed.ordinal();
        List<UUID> told = deliveries.about(message).stream()
                .filter(one -> one.round() == round)
                .map(Deliveries.DeliveryView::officer)
                .toList();
        tell(
                whose.coordinatorsOf(caseId).stream()
                        .filter(officer -> !told.contains(officer))
                        .toList(),
                message,
                round);
    }

    private void tell(List<UUID> officers, UUID what, int round) {
        deliveries.schedule(officers.stream()
                .map(officer -> new Deliveries.Owed(
                        SUBJECT_KIND, what, officer, DeliveryChannel.EMAIL, round, Instant.EPOCH, false))
                .toList());
    }
}
