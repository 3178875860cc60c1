package org.concord.casework;

import com.github.benmanes.caffeine.cache.Caffeine;
import com.github.benmanes.caffeine.cache.LoadingCache;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.util.Map;
import java.util.Objects;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.concord.platform.PlainSql;
import org.concord.platform.SqlQuery;

/**
 * How frequent words are, as far as PostgreSQL knows without looking. It plans one small table for that, and so the search itself need not be
 * planned with the words in it, which takes longer than most searches do.
 */
@ApplicationScoped
class WordEstimates {
    private static final String CASES = "SELECT FROM case_file c";
    private static final String OPEN_CASES = CASES + " WHERE " + CaseStatus.OPEN_SQL;
    private static final Pattern ROWS = Pattern.compile("rows=(\\d+)");
    private static final Duration SIZES_CHANGE_SLOWLY = Duration.ofMinutes(1);

    private final PlainSql sql;
    private final LoadingCache<String, Long> sizes;

    WordEstimates(PlainSql sql) {
        this.sql = sql;
        this.sizes = Caffeine.newBuilder()
                .expireAfterWrite(SIZES_CHANGE_SLOWLY)
                .build(table -> estimate(new SqlQuery(table, Map.of(), false)));
    }

    WordSearch of(CaseSelection cases, int rows) {
        QueueWords words = QueueWords.of(cases.filter());
        long matches = estimate(new SqlQuery(words.having(), cases.filter().values(), false));
        boolean openAlone = cases.filter().isOpenAlone();
        return new WordSearch(matches, size(words.told()), size(openAlone ? OPEN_CASES : CASES), rows);
    }

    private long size(String table) {
        return Objects.requireNonNull(sizes.get(table));
    }

    /** PostgreSQL plans what it is to explain each time anew, with the values it is given. */
    private long estimate(SqlQuery query) {
        String plan = sql.list(
                        new SqlQuery("EXPLAIN " + query.text(), query.values(), query.planAnew()),
                        row -> row.getString(1))
                .getFirst();
        Matcher rows = ROWS.matcher(plan);
        if (!rows.find()) {
            throw new IllegalStateException("a plan without rows");
        }
        return Long.parseLong(rows.group(1));
    }
}
