package org.concord.casework;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.UUID;
import org.concord.platform.Page;
import org.jspecify.annotations.Nullable;

/** Requests to see who told us, for those who decide them and for whoever asked: nothing of what the reports say, and nothing of who it is. */
@ApplicationScoped
public class ConsultIdentityRequests {
    private static final String LIST = "identity-requests ";

    private final CaseAtHand cases;
    private final IdentityRequests requests;
    private final WaitingIdentityRequests waiting;
    private final IdentityRequestViews views;
    private final Doer doer;

    ConsultIdentityRequests(
            CaseAtHand cases,
            IdentityRequests requests,
            WaitingIdentityRequests waiting,
            IdentityRequestViews views,
            Doer doer) {
        this.cases = cases;
        this.requests = requests;
        this.waiting = waiting;
        this.views = views;
        this.doer = doer;
    }

    /**
     * For a custodian, the oldest first; not of cases in which they have an interest of their own.
     *
     * @throws org.concord.platform.Refusal 400 for a cursor of another list
     */
    public Page<IdentityRequestView> list(IdentityRequestState state, int limit, @Nullable String cursor) {
        String list = LIST + state;
        TimePosition after = TimePosition.read(cursor, list);
        return page(requests.page(state, doer.now(), doer.id(), after, limit + 1), limit, list);
    }

    /** Those that the caller, a custodian, can decide, the oldest first: not their own, nor of cases in which they have an interest. */
    public List<IdentityRequestView> waitingForMe(int most) {
        return views.of(waiting.decidableBy(doer.id(), doer.now(), most));
    }

    /** @throws org.concord.platform.Refusal 404 if there is none for this custodian */
    public IdentityRequestView one(UUID id) {
        return views.of(requests.find(id, doer.id()).orElseThrow(CaseAtHand::notFound));
    }

    /**
     * The caller's own in one case, the oldest first.
     *
     * @throws org.concord.platform.Refusal 404 if there is no such case for the caller; 400 for a cursor of another list
     */
    public Page<IdentityRequestView> own(String typed, int limit, @Nullable String cursor) {
        CaseRow row = cases.find(doer.scope(), typed);
        String list = LIST + row.id();
        TimePosition after = TimePosition.read(cursor, list);
        return page(requests.own(row.id(), doer.id(), after, limit + 1), limit, list);
    }

    private Page<IdentityRequestView> page(List<IdentityRequestRow> read, int limit, String list) {
        Page<IdentityRequestRow> page =
                Page.of(read, limit, last -> new TimePosition(last.requestedAt(), last.id()).write(list));
        return new Page<>(views.of(page.items()), page.nextCursor());
    }
}
