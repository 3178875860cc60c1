package org.concord.access;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.UUID;
import org.concord.platform.Cursor;
import org.concord.platform.Page;
import org.jspecify.annotations.Nullable;

/** The two-person acts that the caller may decide, oldest first. */
@ApplicationScoped
public class ConsultApprovals {
    private static final String LIST = "approvals";

    private final KeptApprovals kept;
    private final Approvals approvals;
    private final TwoPersonActs acts;
    private final CurrentActor actor;

    ConsultApprovals(KeptApprovals kept, Approvals approvals, TwoPersonActs acts, CurrentActor actor) {
        this.kept = kept;
        this.approvals = approvals;
        this.acts = acts;
        this.actor = actor;
    }

    /** @throws org.concord.platform.Refusal 403 if the caller may do no act that takes two persons; 400 for a cursor of another list */
    @Transactional
    public Page<ApprovalView> list(ApprovalState state, int limit, @Nullable String cursor) {
        KeptApprovals.After after = Cursor.read(
                        cursor,
                        LIST + state,
                        2,
                        at -> new KeptApprovals.After(Cursor.instant(at.getFirst()), UUID.fromString(at.getLast())))
                .orElse(KeptApprovals.After.NOTHING);
        var found = kept.page(acts.reader(actor.person()), state, after, limit + 1);
        return Page.of(found, limit, last -> Cursor.write(LIST + state, last.requestedAt(), last.id()))
                .map(acts::view);
    }

    /**
     * Those that wait for the caller's decision: not what they asked for themselves.
     *
     * @throws org.concord.platform.Refusal 403 if the caller may do no act that takes two persons
     */
    @Transactional
    public List<ApprovalView> waitingForMe(int most) {
        return kept.waitingFor(acts.reader(actor.person()), most).stream()
                .map(acts::view)
                .toList();
    }

    /** @throws org.concord.platform.Refusal 404 if there is no such approval of an act the caller may do */
    @Transactional
    public ApprovalView one(UUID id) {
        return approvals.find(id);
    }
}
