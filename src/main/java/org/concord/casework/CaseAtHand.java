package org.concord.casework;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.Tuple;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.Optional;
import java.util.UUID;
import org.concord.access.CaseScope;
import org.concord.platform.ETags;
import org.concord.platform.HumanReference;
import org.concord.platform.OneColumn;
import org.concord.platform.Problem;
import org.concord.platform.Refusal;
import org.hibernate.LockMode;
import org.hibernate.Session;
import org.jspecify.annotations.Nullable;

/**
 * The one case that a call is about: found by its own reference or that of one of its reports, if the caller may see it – by their scope,
 * or because they broke the glass. For everybody else it does not exist.
 */
@ApplicationScoped
class CaseAtHand {
    private final CaseFiles files;
    private final Session store;
    private final Clock clock;

    CaseAtHand(CaseFiles files, Session store, Clock clock) {
        this.files = files;
        this.store = store;
        this.clock = clock;
    }

    /**
     * To read, or to append to.
     *
     * @throws Refusal 404 if there is no such case for this person
     */
    CaseRow find(CaseScope scope, String typed) {
        return seen(scope, typed).orElseThrow(CaseAtHand::notFound);
    }

    /** Empty if there is no such case for this person. */
    Optional<CaseRow> seen(CaseScope scope, String typed) {
        return HumanReference.parse(typed).flatMap(reference -> files.find(scope, reference));
    }

    /**
     * To change: held until the end of the transaction, so that the version that was checked is the version that is changed.
     *
     * @param ifMatch the version that the caller saw
     * @throws Refusal 404 if there is no such case for this person; 428 without a version, 412 if it is not of this version any more
     */
    @Transactional(Transactional.TxType.MANDATORY)
    CaseFile forChange(CaseScope scope, String typed, @Nullable String ifMatch) {
        CaseFile file = lock(find(scope, typed).id());
        ETags.require(ifMatch, file.version());
        return file;
    }

    /** As {@link #forChange}, where the version was checked otherwise. */
    @Transactional(Transactional.TxType.MANDATORY)
    CaseFile lock(UUID id) {
        return store.find(CaseFile.class, id, LockMode.PESSIMISTIC_WRITE);
    }

    /** As it stands, for what is told of it and changes nothing in it. */
    CaseFile unheld(UUID id) {
        return store.find(CaseFile.class, id);
    }

    /** A case that was named, whoever may see it. */
    record Named(UUID id, String reference) {}

    /**
     * For breaking the glass: whatever the scope.
     *
     * @throws Refusal 404 if there is no such case, or the person has an interest of their own in it
     */
    Named findAnywhere(String typed, UUID person) {
        return HumanReference.parse(typed)
                .flatMap(reference -> files.findAnywhere(reference, person))
                .orElseThrow(CaseAtHand::notFound);
    }

    /** The case that a report belongs to now, for whoever holds its receipt, or works in nobody's name. */
    Named ofReport(UUID report) {
        String sql =
                "SELECT c.id, c.reference FROM case_file c JOIN case_report cr ON cr.case_id = c.id WHERE cr.report_id = :report";
        return store.createNativeQuery(sql, Tuple.class)
                .setParameter("report", report)
                .getResultStream()
                .map(row -> new Named(row.get(0, UUID.class), row.get(1, String.class)))
                .findFirst()
                .orElseThrow(CaseAtHand::notFound);
    }

    /** The case's own reference, for what is recorded of it. */
    String referenceOf(UUID id) {
        return store.createSelectionQuery("select reference from CaseFile where id = :id", String.class)
                .setParameter("id", id)
                .getSingleResult();
    }

    /** Whether what is done to it is done to the report of one reporter alone. */
    boolean isOfOneReport(UUID id) {
        return store.createSelectionQuery("select tally.reports from CaseFile where id = :id", Integer.class)
                        .setParameter("id", id)
                        .getSingleResult()
                == 1;
    }

    /** Something was appended: the case comes up among the recently changed; its version stays, as nobody's edit is overtaken by it. */
    @Transactional(Transactional.TxType.MANDATORY)
    void touch(UUID id) {
        touched(id);
    }

    /**
     * As {@link #touch}, for what an officer writes down on a case. Held from here on: so it is written before the case becomes part of another,
     * and goes with it, or not at all. On what is part of another nobody would find it.
     *
     * @throws Refusal 409 {@code case-closed} if it is part of another
     */
    @Transactional(Transactional.TxType.MANDATORY)
    void writeOn(UUID id) {
        touched(id).requireNoDuplicate();
    }

    private CaseStatus touched(UUID id) {
        String sql = "UPDATE case_file SET updated_at = greatest(updated_at, :now) WHERE id = :id RETURNING status";
        return CaseStatus.valueOf(OneColumn.of(store, sql, String.class)
                .setParameter("now", clock.instant())
                .setParameter("id", id)
                .getSingleResult());
    }

    static Refusal notFound() {
        return Problem.NOT_FOUND.because(Problem.NOT_FOUND.explanation());
    }
}
