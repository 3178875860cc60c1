package org.concord.casework;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.concord.access.CaseScope;
import org.concord.platform.Cursor;
import org.concord.platform.FieldError;
import org.concord.platform.Page;
import org.concord.platform.Problem;
import org.concord.platform.Validation;

/** The queue an officer opens in the morning, and its figures. */
@ApplicationScoped
public class CaseQueue {
    private final QueuedCases cases;
    private final CaseItems items;
    private final CaseFigures figures;
    private final QueueFilterReader filters;
    private final Clock clock;

    CaseQueue(QueuedCases cases, CaseItems items, CaseFigures figures, QueueFilterReader filters, Clock clock) {
        this.cases = cases;
        this.items = items;
        this.figures = figures;
        this.filters = filters;
        this.clock = clock;
    }

    /** @throws org.concord.platform.Refusal 400 naming each parameter that cannot be taken */
    public Page<CaseItem> page(CaseScope scope, Map<String, List<String>> query) {
        CaseSelection selection = selection(scope, query);
        QueueSort sort = QueueSort.of(only(query, "sort").orElse("priority"))
                .orElseThrow(() -> Problem.BAD_PARAMETER.because(
                        List.of(new FieldError("#sort", "is priority, received, due or updated"))));
        String list = "cases " + sort;
        int limit = Page.limit(only(query, "limit").orElse(null));
        var after = Cursor.read(only(query, "cursor").orElse(null), list, sort.parts(), sort::checked);
        Page<CaseRow> rows = Page.of(
                cases.page(selection, sort, after, limit + 1),
                limit,
                last -> Cursor.write(list, sort.position(last).toArray()));
        return new Page<>(items.of(rows.items()), rows.nextCursor());
    }

    /** @throws org.concord.platform.Refusal 400 naming each parameter that cannot be taken */
    public CaseSummary summary(CaseScope scope, Map<String, List<String>> query) {
        return figures.of(selection(scope, query));
    }

    private CaseSelection selection(CaseScope scope, Map<String, List<String>> query) {
        Validation wrong = new Validation();
        QueueFilter filter = filters.read(query, "#", wrong);
        if (wrong.failed()) {
            throw Problem.BAD_PARAMETER.because(wrong.errors());
        }
        return new CaseSelection(scope, filter, clock.instant());
    }

    private static Optional<String> only(Map<String, List<String>> query, String name) {
        List<String> values = query.getOrDefault(name, List.of());
        if (values.size() > 1) {
            throw Problem.BAD_PARAMETER.because(List.of(new FieldError("#" + name, "is given once")));
        }
        return values.stream().findFirst();
    }
}
