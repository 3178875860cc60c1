package org.concord.casework;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.Optional;
import org.concord.access.CaseScope;
import org.concord.audit.AuditTrail;
import org.concord.audit.CaseEvent.CasesSearched;
import org.concord.platform.Cursor;
import org.concord.platform.Page;

/** Somebody looks for cases by words and filters; what they looked for and what they were shown is recorded with it. */
@ApplicationScoped
public class SearchCases {
    private final SearchReader reader;
    private final QueuedCases cases;
    private final CaseItems items;
    private final CaseFigures figures;
    private final AuditTrail trail;

    SearchCases(SearchReader reader, QueuedCases cases, CaseItems items, CaseFigures figures, AuditTrail trail) {
        this.reader = reader;
        this.cases = cases;
        this.items = items;
        this.figures = figures;
        this.trail = trail;
    }

    /** @throws org.concord.platform.Refusal 400 naming each field that cannot be taken */
    @Transactional
    public Page<CaseItem> find(CaseScope scope, SearchRequest request) {
        SearchReader.Search search = reader.read(scope, request);
        QueueSort sort = search.sort();
        String list = "search " + sort;
        Optional<List<String>> after = Cursor.read(request.cursor(), list, sort.parts(), sort::checked);
        Page<CaseRow> rows = Page.of(
                cases.page(search.cases(), sort, after, search.limit() + 1),
                search.limit(),
                last -> Cursor.write(list, sort.position(last).toArray()));
        List<String> shown = rows.items().stream().map(CaseRow::reference).toList();
        trail.append(new CasesSearched("cases", shown, request.inWords()));
        return new Page<>(items.of(rows.items()), rows.nextCursor());
    }

    /**
     * Their figures alone.
     *
     * @throws org.concord.platform.Refusal 400 naming each field that cannot be taken
     */
    @Transactional
    CaseSummary summarise(CaseScope scope, SearchRequest request) {
        CaseSummary summary = figures.of(reader.read(scope, request).cases());
        trail.append(new CasesSearched("cases", List.of(), request.inWords()));
        return summary;
    }
}
