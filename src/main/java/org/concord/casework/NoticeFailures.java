package org.concord.casework;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.UUID;
import org.concord.delivery.Deliveries;
import org.concord.delivery.DeliveryChannel;
import org.concord.delivery.FailureWatcher;

/** A reporter could not be told that there is news: the case's coordinators hear of it, and nothing of the address or of what was said. */
@ApplicationScoped
class NoticeFailures implements FailureWatcher {
    private final ThreadNews news;
    private final TellOfReporter tell;
    private final Deliveries deliveries;

    NoticeFailures(ThreadNews news, TellOfReporter tell, Deliveries deliveries) {
        this.news = news;
        this.tell = tell;
        this.deliveries = deliveries;
    }

    @Override
    public String subjectKind() {
        return TellReporter.SUBJECT_KIND;
    }

    @Override
    @Transactional(Transactional.TxType.MANDATORY)
    public void gaveUp(UUID message, UUID report, DeliveryChannel channel, String reason) {
        if (deliveries.reached(message, report)) {
            return; // by another channel, or it still may be
        }
        news.of(List.of(message)).forEach(item -> tell.coordinatorsOf(item.caseId(), message, channel));
    }
}
