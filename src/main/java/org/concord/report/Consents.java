package org.concord.report;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.Collection;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.hibernate.Session;

/** What reporters allow, in versions. */
@ApplicationScoped
public class Consents {
    private final Session store;
    private final Clock clock;

    Consents(Session store, Clock clock) {
        this.store = store;
        this.clock = clock;
    }

    /** As it is in force. */
    public ReportView.ConsentView inForce(UUID report) {
        return latest(store, report).view();
    }

    /** What this wish would change. */
    public ConsentChange changeTo(UUID report, NewReport.ConsentGiven wish) {
        return ConsentChange.of(latest(store, report).given(), wish);
    }

    /**
     * Takes effect at once, as a new version. Whoever calls has serialised the changes of this report's consent.
     *
     * @return the version
     */
    @Transactional(Transactional.TxType.MANDATORY)
    public int narrow(UUID report, ConsentChange change) {
        return add(latest(store, report), change.now(), ConsentSource.RECEIPT_HOLDER);
    }

    /**
     * What an officer found that the reporter wishes, more than before or not: a new version. Whoever calls has serialised the changes of this
     * report's consent.
     *
     * @return the version in force
     */
    @Transactional(Transactional.TxType.MANDATORY)
    public int allow(UUID report, NewReport.ConsentGiven wish) {
        Consent before = latest(store, report);
        NewReport.ConsentGiven whole = ConsentChange.of(before.given(), wish).whole();
        return whole.equals(before.given()) ? before.view().version() : add(before, whole, ConsentSource.OFFICER);
    }

    private int add(Consent before, NewReport.ConsentGiven given, ConsentSource by) {
        Consent next = before.next(given, by, clock.instant());
        store.persist(next);
        store.flush();
        return next.view().version();
    }

    /** By report. */
    static Map<UUID, Consent> latest(Session store, Collection<UUID> reports) {
        String query = """
                from Consent c left join fetch c.partners where c.id.report in :reports
                and c.id.version = (select max(later.id.version) from Consent later where later.id.report = c.id.report)""";
        return store
                .createSelectionQuery(query, Consent.class)
                .setParameterList("reports", reports)
                .getResultList()
                .stream()
                .collect(Collectors.toMap(Consent::report, consent -> consent));
    }

    static Consent latest(Session store, UUID report) {
        return store.createSelectionQuery(
                        "from Consent where id.report = :report order by id.version desc", Consent.class)
                .setParameter("report", report)
                .setMaxResults(1)
                .getSingleResult();
    }
}
