package org.concord.referral;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.Tuple;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.concord.casework.PersonView;
import org.concord.casework.TimePosition;
import org.concord.officer.OnDuty;
import org.concord.place.WorkingTime;
import org.hibernate.LockMode;
import org.hibernate.Session;
import org.hibernate.query.NativeQuery;

/** What was told to others of the cases. Whoever asks for those of a case has found it in their scope. */
@ApplicationScoped
class Disclosures {
    private static final String SELECT = """
            SELECT d.id, c.reference AS case_reference, d.recipient, g.code, g.label, g.source, d.purpose, d.real_risk, d.override_reason,
              d.disclosed_by, d.approved_by, d.disclosed_at, CAST(d.due_on AS text) AS due_on, d.task_id, d.outcome, d.answer,
              d.answered_at, d.version
            FROM disclosure d JOIN case_file c ON c.id = d.case_id JOIN lawful_gateway g ON g.id = d.gateway_id WHERE\s""";

    private final Session store;
    private final DisclosureParts parts;
    private final OnDuty people;
    private final WorkingTime workingTime;

    Disclosures(Session store, DisclosureParts parts, OnDuty people, WorkingTime workingTime) {
        this.store = store;
        this.parts = parts;
        this.people = people;
        this.workingTime = workingTime;
    }

    @Transactional(Transactional.TxType.MANDATORY)
    DisclosureView add(Disclosure disclosure, List<ReportShare> shares) {
        store.persist(disclosure);
        store.flush(); // its parts name it
        parts.add(disclosure.id(), shares);
        return view(disclosure);
    }

    /** Held until the end of the transaction, so that the version that was checked is the version that is changed. */
    @Transactional(Transactional.TxType.MANDATORY)
    Optional<Disclosure> lock(UUID caseId, UUID id) {
        return Optional.ofNullable(store.find(Disclosure.class, id, LockMode.PESSIMISTIC_WRITE))
                .filter(disclosure -> disclosure.isOf(caseId));
    }

    /** As it is now. */
    DisclosureView view(Disclosure disclosure) {
        store.flush();
        return views(query("d.id = :id").setParameter("id", disclosure.id())).getFirst();
    }

    Optional<DisclosureView> find(UUID caseId, UUID id) {
        return views(query("d.case_id = :caseId AND d.id = :id")
                        .setParameter("caseId", caseId)
                        .setParameter("id", id))
                .stream()
                .findFirst();
    }

    /** The oldest first. */
    List<DisclosureView> page(UUID caseId, TimePosition after, int most) {
        return views(query("d.case_id = :caseId AND (d.disclosed_at, d.id) > (:at, :id) ORDER BY d.disclosed_at, d.id")
                .setParameter("caseId", caseId)
                .setParameter("at", after.at())
                .setParameter("id", after.id())
                .setMaxResults(most));
    }

    private NativeQuery<Tuple> query(String where) {
        return store.createNativeQuery(SELECT + where, Tuple.class);
    }

    private List<DisclosureView> views(NativeQuery<Tuple> query) {
        List<Tuple> rows = query.getResultList();
        Map<UUID, List<ReportShare>> shares =
                parts.of(rows.stream().map(row -> row.get("id", UUID.class)).toList());
        Map<UUID, String> names = people.names(rows.stream()
                .flatMap(row -> Stream.of(row.get("disclosed_by", UUID.class), row.get("approved_by", UUID.class)))
                .filter(Objects::nonNull)
                .toList());
        return rows.stream()
                .map(row -> view(row, shares.getOrDefault(row.get("id", UUID.class), List.of()), names))
                .toList();
    }

    private DisclosureView view(Tuple row, List<ReportShare> shares, Map<UUID, String> names) {
        String outcome = row.get("outcome", String.class);
        String due = row.get("due_on", String.class);
        LocalDate dueOn = due == null ? null : LocalDate.parse(due);
        return new DisclosureView(
                row.get("id", UUID.class),
                row.get("case_reference", String.class),
                Recipient.valueOf(row.get("recipient", String.class)),
                new DisclosureView.GatewayView(
                        row.get("code", String.class), row.get("label", String.class), row.get("source", String.class)),
                ShareViews.told(shares),
                ShareViews.isComplete(shares),
                row.get("purpose", String.class),
                row.get("real_risk", String.class),
                row.get("override_reason") == null
                        ? null
                        : new DisclosureView.OverrideView(
                                row.get("override_reason", String.class),
                                PersonView.of(row.get("approved_by", UUID.class), names)),
                PersonView.of(row.get("disclosed_by", UUID.class), names),
                row.get("disclosed_at", Instant.class),
                shares.stream().map(ShareViews::of).toList(),
                dueOn,
                outcome == null && dueOn != null && dueOn.isBefore(workingTime.today()),
                row.get("task_id", UUID.class),
                outcome == null ? null : DisclosureOutcome.valueOf(outcome),
                row.get("answer", String.class),
                row.get("answered_at", Instant.class),
                row.get("version", Number.class).intValue());
    }
}
