package org.concord.casework;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.Tuple;
import java.util.Collection;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import org.concord.platform.Authority;
import org.concord.platform.Words;
import org.hibernate.Session;

/**
 * What a reporter is told of the outcome: the authority's template in their language, else in English, else a plain sentence of ours. As nobody
 * reads it before it is sent, a template that is still a draft is passed over.
 */
@ApplicationScoped
class OutcomeWords {
    private static final String BUNDLE = "outcome.words";
    private static final String TEMPLATES = """
            SELECT r.id, r.language, (
              SELECT t.text FROM reply_template t WHERE t.authority_id = :authority AND t.code = :code
                AND position(:draft IN t.owner) = 0
                AND lower(t.language) IN (lower(r.language), split_part(lower(r.language), '-', 1), 'en')
              ORDER BY lower(t.language) = lower(r.language) DESC, lower(t.language) = split_part(lower(r.language), '-', 1) DESC LIMIT 1)
            FROM report r WHERE r.id = ANY(:reports)""";

    private final Session store;

    OutcomeWords(Session store) {
        this.store = store;
    }

    /** By report. */
    Map<UUID, String> of(ClosureReason closure, Collection<UUID> reports) {
        return store.createNativeQuery(TEMPLATES, Tuple.class)
                .setParameter("authority", Authority.ID)
                .setParameter("code", code(closure))
                .setParameter("draft", ReplyTemplateView.DRAFT)
                .setParameter("reports", reports.toArray(UUID[]::new))
                .getResultStream()
                .collect(Collectors.toMap(
                        row -> row.get(0, UUID.class), row -> Optional.ofNullable(row.get(2, String.class))
                                .orElseGet(() -> Words.in(BUNDLE, row.get(1, String.class))
                                        .of("closed"))));
    }

    /** {@code ACTION_TAKEN} is {@code outcome-action-taken}. */
    static String code(ClosureReason closure) {
        return "outcome-" + closure.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
