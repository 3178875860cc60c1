package org.concord.console;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.concord.access.ConsultApprovals;
import org.concord.access.CurrentActor;
import org.concord.access.Role;
import org.concord.casework.ConsultIdentityRequests;
import org.concord.casework.IdentityRequestView;

/** What waits in the inbox for the officer to decide, the oldest first; nothing of what they asked for themselves. */
@ApplicationScoped
class DecisionsAwaited {
    /** Of approvals, for each of which its case is looked up. */
    private static final int APPROVALS_COUNTED = 10;

    private final ConsultApprovals approvals;
    private final ConsultIdentityRequests identities;
    private final InboxRows rows;
    private final InboxWords words;
    private final CurrentActor actor;

    DecisionsAwaited(
            ConsultApprovals approvals,
            ConsultIdentityRequests identities,
            InboxRows rows,
            InboxWords words,
            CurrentActor actor) {
        this.approvals = approvals;
        this.identities = identities;
        this.rows = rows;
        this.words = words;
        this.actor = actor;
    }

    /**
     * @param requests what holders of receipts asked for
     * @param tasks of theirs that these came with
     * @param identities of those who want to see who told us; for custodians
     * @param approvals of what takes two persons
     */
    public record Now(
            Inbox.Block<InboxWords.RequestCard> requests,
            Set<UUID> tasks,
            Inbox.Block<InboxWords.IdentityCard> identities,
            Inbox.Block<InboxWords.ApprovalCard> approvals) {

        public boolean empty() {
            return requests.empty() && identities.empty() && approvals.empty();
        }
    }

    Now now() {
        List<InboxRows.RequestLine> requests = rows.requests(actor.person(), Inbox.COUNTED + 1);
        Set<UUID> tasks = requests.stream()
                .limit(Inbox.COUNTED)
                .flatMap(line -> Stream.ofNullable(line.task()))
                .collect(Collectors.toSet());
        return new Now(
                Inbox.Block.whole(requests, words::request),
                tasks,
                Inbox.Block.of(identities(), words::identity),
                Inbox.Block.of(approvals.waitingForMe(APPROVALS_COUNTED + 1), APPROVALS_COUNTED, words::approval));
    }

    private List<IdentityRequestView> identities() {
        return actor.person().is(Role.CUSTODIAN) ? identities.waitingForMe(Inbox.COUNTED + 1) : List.of();
    }
}
