package org.concord.casework;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import org.concord.platform.PlainSql;

/** Cases in the orders of the queue, from their one table alone. Every query carries the scope of whoever asks. */
@ApplicationScoped
class QueuedCases {
    private final PlainSql sql;
    private final WordEstimates estimates;

    QueuedCases(PlainSql sql, WordEstimates estimates) {
        this.sql = sql;
        this.estimates = estimates;
    }

    /** At most {@code rows} cases, from after a position on. */
    List<CaseRow> page(CaseSelection cases, QueueSort sort, Optional<List<String>> after, int rows) {
        PageSql page = new PageSql(cases, sort, after, rows);
        if (!cases.filter().has("q")) {
            boolean isOpenOfATime =
                    cases.filter().isOpenAlone() && cases.filter().isOfATime();
            return sql.list(isOpenOfATime ? page.ofTime(PageSql.FEW) : page.inOrder(), CaseRow::of);
        }
        WordSearch search = estimates.of(cases, rows);
        return search.isFromWords() ? fromWords(page) : walked(page, search.patience());
    }

    /** The first {@code most} cases, one after the other. */
    void each(CaseSelection cases, QueueSort sort, int most, Consumer<CaseRow> taker) {
        PageSql page = new PageSql(cases, sort, Optional.empty(), most);
        if (!cases.filter().has("q")) {
            sql.each(page.inOrder(), CaseRow::of, taker);
        } else if (estimates.of(cases, most).isFromWords()) {
            sql.each(page.fromWords(), CaseRow::of, taker);
        } else {
            sql.each(page.walked(), CaseRow::of, taker);
        }
    }

    List<CaseRow> fromWords(PageSql page) {
        return sql.list(page.fromWords(), CaseRow::of);
    }

    /**
     * One case after the other in their order, until a page is full. The words may be rarer together than each by itself seems: where that
     * comes out, it is begun again from the words.
     */
    List<CaseRow> walked(PageSql page, int patience) {
        List<CaseRow> found = new ArrayList<>(sql.list(page.walked(patience), CaseRow::of));
        boolean isPageFull = found.size() == page.rows();
        return isPageFull
                        || sql.list(page.isThereMoreThan(patience), row -> row.getBoolean(1))
                                .equals(List.of(false))
                ? found
                : fromWords(page);
    }
}
