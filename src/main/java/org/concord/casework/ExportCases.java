package org.concord.casework;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.concord.access.CaseScope;
import org.concord.audit.AuditTrail;
import org.concord.audit.CaseEvent.CasesExported;
import org.concord.platform.Validation;
import org.concord.report.PoliceConsent;
import org.concord.report.PoliceWishes;

/**
 * Somebody takes cases out of the service, as a table of what the queue shows. That they did, and how many, is recorded before the first
 * byte leaves: the table is made whole first – at most 50,000 rows, some 12 MB.
 */
@ApplicationScoped
public class ExportCases {
    static final int MOST = 50_000;
    private static final int AT_ONCE = 500;

    private final SearchReader reader;
    private final QueuedCases cases;
    private final CaseItems items;
    private final PoliceWishes police;
    private final AuditTrail trail;

    ExportCases(SearchReader reader, QueuedCases cases, CaseItems items, PoliceWishes police, AuditTrail trail) {
        this.reader = reader;
        this.cases = cases;
        this.items = items;
        this.police = police;
        this.trail = trail;
    }

    /**
     * The table.
     *
     * @param truncated whether there are more cases than one table takes
     */
    public record Export(byte[] csv, boolean truncated) {}

    /** @throws org.concord.platform.Refusal 400 naming each field that cannot be taken */
    @Transactional
    public Export table(CaseScope scope, SearchRequest request) {
        new Validation()
                .check(request.cursor() == null, "/cursor", "is of searches; an export has no pages")
                .check(request.limit() == null, "/limit", "is of searches; an export has no pages")
                .refuseIfFailed();
        SearchReader.Search search = reader.read(scope, request);
        CaseTable table = new CaseTable();
        List<CaseRow> waiting = new ArrayList<>();
        int[] found = {0};
        cases.each(search.cases(), search.sort(), MOST + 1, row -> {
            if (++found[0] <= MOST && waiting.add(row) && waiting.size() == AT_ONCE) {
                write(waiting, table);
            }
        });
        write(waiting, table);
        trail.append(new CasesExported("cases", table.rows(), request.inWords()));
        return new Export(table.bytes(), found[0] > MOST);
    }

    private void write(List<CaseRow> rows, CaseTable table) {
        Map<String, PoliceConsent> wishes =
                police.of(rows.stream().map(CaseRow::reference).toList());
        items.of(rows).forEach(item -> table.add(item, wishes.getOrDefault(item.reference(), PoliceConsent.NO)));
        rows.clear();
    }
}
