package org.concord.partner;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.concord.platform.Authority;
import org.concord.platform.Cursor;
import org.concord.platform.Page;
import org.concord.platform.Problem;
import org.concord.platform.Refusal;
import org.hibernate.LockMode;
import org.hibernate.Session;
import org.hibernate.exception.ConstraintViolationException;
import org.jspecify.annotations.Nullable;

/** The partner organisations. */
@ApplicationScoped
public class Partners {
    private static final String LIST = "partners";

    private final Session store;

    Partners(Session store) {
        this.store = store;
    }

    /** How the partner's columns and codes become ours; empty while nobody has laid it down. */
    public Optional<CodeMapping> codeMapping(UUID partner) {
        return store.createSelectionQuery(
                        "select codeMapping from Partner where id = :id and codeMapping is not null", String.class)
                .setParameter("id", partner)
                .uniqueResultOptional()
                .map(CodeMapping::read);
    }

    public Optional<UUID> findId(String code) {
        return store.createSelectionQuery(
                        "select id from Partner where authority = :authority and code = :code", UUID.class)
                .setParameter("authority", Authority.ID)
                .setParameter("code", code)
                .uniqueResultOptional();
    }

    /**
     * By code.
     *
     * @throws Refusal 400 for a cursor of another list
     */
    public Page<PartnerView> list(int limit, @Nullable String cursor) {
        Optional<String> after = Cursor.read(cursor, LIST, 1, List::getFirst);
        return Page.of(page(after, limit + 1), limit, last -> Cursor.write(LIST, last.code()))
                .map(PartnerView::of);
    }

    /** @throws Refusal 404 */
    public PartnerView one(UUID id) {
        return PartnerView.of(get(id));
    }

    /**
     * The partner's code mapping as it was laid down, in JSON; empty while there is none.
     *
     * @throws Refusal 404
     */
    public Optional<String> mappingDocument(UUID id) {
        return Optional.ofNullable(get(id).codeMapping());
    }

    boolean exists(UUID id) {
        return store.createSelectionQuery("select count(*) from Partner where id = :id", Long.class)
                        .setParameter("id", id)
                        .getSingleResult()
                > 0;
    }

    /** @throws Refusal 404 */
    Partner get(UUID id) {
        return known(Optional.ofNullable(store.find(Partner.class, id)));
    }

    /**
     * Held until the end of the transaction.
     *
     * @throws Refusal 404
     */
    Partner lock(UUID id) {
        return known(Optional.ofNullable(store.find(Partner.class, id, LockMode.PESSIMISTIC_WRITE)));
    }

    private List<Partner> page(Optional<String> after, int most) {
        return store.createSelectionQuery(
                        "from Partner where authority = :authority and code > :after order by code", Partner.class)
                .setParameter("authority", Authority.ID)
                .setParameter("after", after.orElse(""))
                .setMaxResults(most)
                .getResultList();
    }

    /** @throws Refusal 409 if the code is taken */
    void add(Partner partner) {
        try {
            store.persist(partner);
            store.flush();
        } catch (ConstraintViolationException e) {
            throw Problem.ALREADY_EXISTS.because("There is a partner with this code already.");
        }
    }

    /** Gives what was changed its new version. */
    void flush() {
        store.flush();
    }

    private static Partner known(Optional<Partner> partner) {
        return partner.orElseThrow(() -> Problem.NOT_FOUND.because(Problem.NOT_FOUND.explanation()));
    }
}
