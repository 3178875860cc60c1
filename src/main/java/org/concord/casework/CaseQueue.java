package org.concord.casework;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.concord.access.CaseScope;
import org.concord.place.Strands;
import org.concord.place.Wards;
import org.concord.platform.Cursor;
import org.concord.platform.FieldError;
import org.concord.platform.Page;
import org.concord.platform.Problem;

/** The queue an officer opens in the morning, and its figures. */
@ApplicationScoped
class CaseQueue {
    private final CaseFiles files;
    private final CaseItems items;
    private final QueueFilterReader filters;
    private final Wards wards;
    private final Strands strands;

    CaseQueue(CaseFiles files, CaseItems items, QueueFilterReader filters, Wards wards, Strands strands) {
        this.files = files;
        this.items = items;
        this.filters = filters;
        this.wards = wards;
        this.strands = strands;
    }

    Page<CaseItem> page(CaseScope scope, Map<String, List<String>> query) {
        QueueFilter filter = filters.read(query);
        QueueSort sort = QueueSort.of(only(query, "sort").orElse("priority"))
                .orElseThrow(() -> Problem.BAD_PARAMETER.because(
                        List.of(new FieldError("#sort", "is priority, received, due or updated"))));
        String list = "cases " + sort;
        int limit = Page.limit(only(query, "limit").orElse(null));
        var after = Cursor.read(only(query, "cursor").orElse(null), list, sort.parts(), sort::checked);
        Page<CaseRow> rows = Page.of(
                files.page(scope, filter, sort, after, limit),
                limit,
                last -> Cursor.write(list, sort.position(last).toArray()));
        return new Page<>(items.of(rows.items()), rows.nextCursor());
    }

    CaseSummary summary(CaseScope scope, Map<String, List<String>> query) {
        QueueFilter filter = filters.read(query);
        return CaseSummary.of(files.counts(scope, filter), files.countsByStrand(scope, filter), wards, strands);
    }

    private static Optional<String> only(Map<String, List<String>> query, String name) {
        List<String> values = query.getOrDefault(name, List.of());
        if (values.size() > 1) {
            throw Problem.BAD_PARAMETER.because(List.of(new FieldError("#" + name, "is given once")));
        }
        return values.stream().findFirst();
    }
}
