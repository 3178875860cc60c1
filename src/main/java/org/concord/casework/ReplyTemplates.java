package org.concord.casework;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.Tuple;
import jakarta.transaction.Transactional;
import java.time.LocalDate;
import java.util.List;
import java.util.function.Function;
import org.concord.platform.Authority;
import org.concord.platform.OneColumn;
import org.hibernate.Session;

/** The templates for messages to reporters, one list per authority. */
@ApplicationScoped
class ReplyTemplates {
    private final Session store;

    ReplyTemplates(Session store) {
        this.store = store;
    }

    int version() {
        return version("");
    }

    /** Held until the end of the transaction. */
    @Transactional(Transactional.TxType.MANDATORY)
    int versionForChange() {
        return version(" FOR UPDATE");
    }

    /** By code and language, in the order of their letters and not of a language. */
    List<ReplyTemplateView> inOrder() {
        return store.createNativeQuery("""
                        SELECT code, language, title, text, owner, review_on FROM reply_template
                        WHERE authority_id = :authority ORDER BY code COLLATE "C", language COLLATE "C\"""", Tuple.class)
                .setParameter("authority", Authority.ID)
                .getResultStream()
                .map(row -> new ReplyTemplateView(
                        row.get(0, String.class),
                        row.get(1, String.class),
                        row.get(2, String.class),
                        row.get(3, String.class),
                        row.get(4, String.class),
                        row.get(5, LocalDate.class)))
                .toList();
    }

    /** As the list's next version. */
    @Transactional(Transactional.TxType.MANDATORY)
    void replace(List<ReplyTemplateView> wanted) {
        store.createNativeMutationQuery(
                        "UPDATE reply_template_list SET version = version + 1 WHERE authority_id = :authority")
                .setParameter("authority", Authority.ID)
                .executeUpdate();
        store.createNativeMutationQuery("DELETE FROM reply_template WHERE authority_id = :authority")
                .setParameter("authority", Authority.ID)
                .executeUpdate();
        store.createNativeMutationQuery("""
                        INSERT INTO reply_template (authority_id, code, language, title, text, owner, review_on)
                        SELECT :authority, t.code, t.language, t.title, t.text, t.owner, CAST(t.review_on AS date)
                        FROM unnest(CAST(:codes AS text[]), CAST(:languages AS text[]), CAST(:titles AS text[]), CAST(:texts AS text[]),
                                    CAST(:owners AS text[]), CAST(:reviews AS text[])) AS t (code, language, title, text, owner, review_on)""")
                .setParameter("authority", Authority.ID)
                .setParameter("codes", column(wanted, ReplyTemplateView::code))
                .setParameter("languages", column(wanted, ReplyTemplateView::language))
                .setParameter("titles", column(wanted, ReplyTemplateView::title))
                .setParameter("texts", column(wanted, ReplyTemplateView::text))
                .setParameter("owners", column(wanted, ReplyTemplateView::owner))
                .setParameter("reviews", column(wanted, view -> view.reviewOn().toString()))
                .executeUpdate();
    }

    private static String[] column(List<ReplyTemplateView> templates, Function<ReplyTemplateView, String> value) {
        return templates.stream().map(value).toArray(String[]::new);
    }

    private int version(String lock) {
        return OneColumn.of(
                        store,
                        "SELECT version FROM reply_template_list WHERE authority_id = :authority" + lock,
                        Integer.class)
                .setParameter("authority", Authority.ID)
                .getSingleResult();
    }
}
