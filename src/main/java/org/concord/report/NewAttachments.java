package org.concord.report;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.Tuple;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.concord.evidence.ReceiveFiles;
import org.concord.evidence.ReceivedFiles;
import org.concord.platform.AfterCommit;
import org.concord.platform.DataKey;
import org.concord.platform.DataKeys;
import org.concord.platform.OneColumn;
import org.concord.platform.Problem;
import org.hibernate.Session;
import org.jspecify.annotations.Nullable;

/** Makes received files a report's own. */
@ApplicationScoped
public class NewAttachments {
    private final Session store;
    private final DataKeys keys;
    private final ReceiveFiles limits;
    private final CustodyLog custody;
    private final Examinations examinations;
    private final AfterCommit afterCommit;

    NewAttachments(
            Session store,
            DataKeys keys,
            ReceiveFiles limits,
            CustodyLog custody,
            Examinations examinations,
            AfterCommit afterCommit) {
        this.store = store;
        this.keys = keys;
        this.limits = limits;
        this.custody = custody;
        this.examinations = examinations;
        this.afterCommit = afterCommit;
    }

    /** How and when files came. @param officer for {@link AttachmentDoor#OFFICER} */
    public record Coming(AttachmentDoor door, @Nullable UUID officer, Instant at) {}

    /**
     * @param report one that there is
     * @return in the order sent; whoever calls owes an audit entry for each
     * @throws org.concord.platform.Refusal 409 {@code limit-reached} if the report would have too many or too much, 404 if it was erased
     */
    @Transactional(Transactional.TxType.MANDATORY)
    public List<AttachmentItem> add(UUID report, ReceivedFiles received, Coming coming) {
        lock(report);
        Tuple told = store.createSelectionQuery("select reference, dataKey from Report where id = :id", Tuple.class)
                .setParameter("id", report)
                .getSingleResult();
        DataKey key = keys.find(told.get(1, UUID.class))
                .orElseThrow(() -> Problem.NOT_FOUND.because(Problem.NOT_FOUND.explanation()));
        refuseIfTooMany(report, received);
        List<Attachment> attachments = received.files().stream()
                .map(file -> new Attachment(report, key, file, coming, examinations.firstState()))
                .toList();
        attachments.forEach(store::persist);
        attachments.forEach(attachment -> custody.add(attachment.id(), CustodyStep.RECEIVED));
        received.handOver(afterCommit);
        examinations.owe(received.files());
        return attachments.stream()
                .map(attachment -> attachment.item(told.get(0, String.class), key, false))
                .toList();
    }

    /** Two who add at the same moment count one after the other. */
    private void lock(UUID report) {
        OneColumn.of(
                        store,
                        "SELECT count(pg_advisory_xact_lock(hashtextextended('evidence ' || :report, 0)))",
                        Long.class)
                .setParameter("report", report.toString())
                .getSingleResult();
    }

    private void refuseIfTooMany(UUID report, ReceivedFiles received) {
        Tuple there = store.createSelectionQuery(
                        "select count(*), coalesce(sum(size), 0L) from Attachment where report = :report", Tuple.class)
                .setParameter("report", report)
                .getSingleResult();
        limits.refuseIfTooMany(received, there.get(0, Long.class), there.get(1, Long.class));
    }
}
