package org.concord.casework;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.concord.platform.Authority;
import org.concord.platform.OneColumn;
import org.concord.platform.Problem;
import org.hibernate.LockMode;
import org.hibernate.Session;
import org.hibernate.exception.ConstraintViolationException;
import org.hibernate.query.SelectionQuery;

/** The kept views of the queue: everybody's own, and what others share. */
@ApplicationScoped
class SavedQueries {
    private static final String VISIBLE = "v.authority = :authority and (v.owner = :me or v.shared)";
    private static final String NAME_ONCE = "saved_view_owner_id_name_key";

    /** Of the advisory lock that lets one person add one view at a time. */
    private static final int ADDING = 0x76696577;

    private final Session store;

    SavedQueries(Session store) {
        this.store = store;
    }

    /**
     * By name.
     *
     * @param after the last one of the page before: a name does not belong into an address
     */
    List<SavedQuery> page(UUID me, Optional<SavedQuery> after, int most) {
        String rest = after.isPresent() ? " and (v.name, v.id) > (:name, :id)" : "";
        SelectionQuery<SavedQuery> query = visible(me, rest + " order by v.name, v.id");
        after.ifPresent(last -> query.setParameter("name", last.name()).setParameter("id", last.id()));
        return query.setMaxResults(most).getResultList();
    }

    /** Their own before those of others, each by name. */
    List<SavedQuery> ownFirst(UUID me, int most) {
        return visible(me, " order by case when v.owner = :me then 0 else 1 end, v.name, v.id")
                .setMaxResults(most)
                .getResultList();
    }

    Optional<SavedQuery> find(UUID me, UUID id) {
        return visible(me, " and v.id = :id").setParameter("id", id).uniqueResultOptional();
    }

    /**
     * Held until the end of the transaction.
     *
     * @throws org.concord.platform.Refusal 404 if there is no such view for this person, 403 if it is shared, but somebody else's
     */
    @Transactional(Transactional.TxType.MANDATORY)
    SavedQuery forChange(UUID me, UUID id) {
        SavedQuery known = Optional.ofNullable(store.find(SavedQuery.class, id, LockMode.PESSIMISTIC_WRITE))
                .filter(view -> view.owner().equals(me) || view.isShared())
                .orElseThrow(CaseAtHand::notFound);
        if (!known.owner().equals(me)) {
            throw Problem.FORBIDDEN.because("Only whose view it is may change it.");
        }
        return known;
    }

    /** How many this person has; who asks next for the same person waits until this transaction has ended. */
    @Transactional(Transactional.TxType.MANDATORY)
    long lockedCount(UUID me) {
        OneColumn.of(store, "SELECT 1 FROM pg_advisory_xact_lock(:adding, hashtext(CAST(:me AS text)))", Integer.class)
                .setParameter("adding", ADDING)
                .setParameter("me", me)
                .getSingleResult();
        return store.createSelectionQuery("select count(*) from SavedQuery where owner = :me", Long.class)
                .setParameter("me", me)
                .getSingleResult();
    }

    /** @throws org.concord.platform.Refusal 409 if this person has a view of that name */
    @Transactional(Transactional.TxType.MANDATORY)
    void write(SavedQuery view) {
        try {
            store.persist(view);
            store.flush();
        } catch (ConstraintViolationException e) {
            throw NAME_ONCE.equals(e.getConstraintName())
                    ? Problem.ALREADY_EXISTS.because("There is a view of yours with this name already.")
                    : e;
        }
    }

    @Transactional(Transactional.TxType.MANDATORY)
    void remove(SavedQuery view) {
        store.remove(view);
    }

    private SelectionQuery<SavedQuery> visible(UUID me, String rest) {
        return store.createSelectionQuery("from SavedQuery v where " + VISIBLE + rest, SavedQuery.class)
                .setParameter("authority", Authority.ID)
                .setParameter("me", me);
    }
}
