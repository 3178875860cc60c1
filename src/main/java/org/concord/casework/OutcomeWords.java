package org.concord.casework;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.Locale;
import java.util.UUID;
import org.concord.platform.Authority;
import org.concord.platform.OneColumn;
import org.concord.platform.Words;
import org.hibernate.Session;

/** What a reporter is told of the outcome: the authority's template in their language, else in English, else a plain sentence of ours. */
@ApplicationScoped
class OutcomeWords {
    private static final String BUNDLE = "outcome.words";
    private static final String TEMPLATE = """
            SELECT t.text FROM reply_template t, report r
            WHERE r.id = :report AND t.authority_id = :authority AND t.code = :code
              AND lower(t.language) IN (lower(r.language), split_part(lower(r.language), '-', 1), 'en')
            ORDER BY lower(t.language) = lower(r.language) DESC, lower(t.language) = split_part(lower(r.language), '-', 1) DESC LIMIT 1""";

    private final Session store;

    OutcomeWords(Session store) {
        this.store = store;
    }

    String of(ClosureReason closure, UUID report) {
        return OneColumn.of(store, TEMPLATE, String.class)
                .setParameter("report", report)
                .setParameter("authority", Authority.ID)
                .setParameter("code", code(closure))
                .uniqueResultOptional()
                .orElseGet(() -> Words.in(BUNDLE, language(report)).of("closed"));
    }

    /** {@code ACTION_TAKEN} is {@code outcome-action-taken}. */
    static String code(ClosureReason closure) {
        return "outcome-" + closure.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    private String language(UUID report) {
        return OneColumn.of(store, "SELECT language FROM report WHERE id = :report", String.class)
                .setParameter("report", report)
                .getSingleResult();
    }
}
