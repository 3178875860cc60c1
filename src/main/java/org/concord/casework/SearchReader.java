package org.concord.casework;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.util.Optional;
import org.concord.access.CaseScope;
import org.concord.platform.Page;
import org.concord.platform.Text;
import org.concord.platform.Validation;
import org.jspecify.annotations.Nullable;

/** Reads what is looked for. */
@ApplicationScoped
class SearchReader {
    private static final int LONGEST = 500;

    private final QueueFilterReader filters;
    private final Clock clock;

    SearchReader(QueueFilterReader filters, Clock clock) {
        this.filters = filters;
        this.clock = clock;
    }

    /** What is looked for, and in which order. */
    record Search(CaseSelection cases, QueueSort sort, int limit) {}

    /**
     * Words, filters, order and limit; not the cursor.
     *
     * @throws org.concord.platform.Refusal 400 naming each field that cannot be taken
     */
    Search read(CaseScope scope, SearchRequest request) {
        Validation wrong = new Validation();
        QueueFilter filter = filters.read(request.filters(), "/", wrong);
        words(filter, request.q(), wrong);
        Optional<QueueSort> sort = QueueSort.of(request.sort() == null ? "priority" : request.sort());
        wrong.check(sort.isPresent(), "/sort", "is priority, received, due or updated");
        int limit = request.limit() == null ? Page.DEFAULT_LIMIT : request.limit();
        wrong.check(
                limit >= 1 && limit <= Page.MAX_LIMIT, "/limit", "is a number from 1 to %d".formatted(Page.MAX_LIMIT));
        wrong.refuseIfFailed();
        return new Search(new CaseSelection(scope, filter, clock.instant()), sort.orElseThrow(), limit);
    }

    private static void words(QueueFilter filter, @Nullable String q, Validation wrong) {
        if (q != null) {
            wrong.check(!q.isEmpty() && Text.length(q) <= LONGEST, "/q", "has 1 to %d characters".formatted(LONGEST));
            filter.and("q", QueueWords.SEARCHABLE, "q", QueueWords.readable(q));
        }
    }
}
