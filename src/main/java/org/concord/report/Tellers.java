package org.concord.report;

import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.Tuple;
import jakarta.transaction.Transactional;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.concord.place.WorkingTime;
import org.concord.vault.IdentityVault;
import org.hibernate.Session;
import org.jspecify.annotations.Nullable;

/** Whoever told the reports: how far each wishes to be known, and – for whom that is open – who they are. */
@ApplicationScoped
public class Tellers {
    private final Session store;
    private final IdentityVault vault;
    private final ObjectMapper json;
    private final WorkingTime workingTime;

    Tellers(Session store, IdentityVault vault, ObjectMapper json, WorkingTime workingTime) {
        this.store = store;
        this.vault = vault;
        this.json = json;
        this.workingTime = workingTime;
    }

    /**
     * How far somebody wishes to be known, as it is in force: what came with the report, or what an officer accepted later.
     *
     * @param language BCP 47, in which to speak with them
     */
    public record Teller(UUID report, String reference, IdentityChoice identity, String language) {

        /** Whether there can be anything to know. */
        public boolean isKnown() {
            return identity != IdentityChoice.ANONYMOUS;
        }
    }

    /**
     * Who somebody is, and how they are reached without danger.
     *
     * @param contactSafety null if nothing was said of it
     */
    public record Opened(
            @Nullable String name,
            @Nullable String email,
            @Nullable String phone,
            @Nullable SafePlan contactSafety) {
        static final Opened NOTHING = new Opened(null, null, null, null);
    }

    /**
     * The plan as it was told, with the note that is never shown elsewhere.
     *
     * @param safeChannels none = only the thread
     * @param safeHours none = at any hour
     */
    public record SafePlan(
            List<SafeChannel> safeChannels,
            List<ReportView.SafeHoursView> safeHours,
            @Nullable String note) {}

    /** In the order in which the reports were received; without those that were erased. */
    public List<Teller> of(Collection<UUID> reports) {
        if (reports.isEmpty()) {
            return List.of();
        }
        Map<UUID, IdentityVault.Held> held = vault.held(reports);
        return store.createNativeQuery(
                        "SELECT id, reference, identity, language FROM report WHERE id = ANY(:ids) AND erased_at IS NULL ORDER BY received_at, id",
                        Tuple.class)
                .setParameter("ids", reports.toArray(UUID[]::new))
                .getResultStream()
                .map(row -> teller(row, held.get(row.get(0, UUID.class)).accepted()))
                .toList();
    }

    /**
     * As {@link IdentityVault#open}, which says what the caller owes.
     *
     * @return by report, every one that was asked for
     */
    @Transactional(Transactional.TxType.MANDATORY)
    public Map<UUID, Opened> open(Collection<UUID> reports) {
        Map<UUID, IdentityVault.Reporter> known = vault.open(reports);
        Map<UUID, Opened> opened = new HashMap<>();
        reports.forEach(
                report -> opened.put(report, known.containsKey(report) ? opened(known.get(report)) : Opened.NOTHING));
        return opened;
    }

    private static Teller teller(Tuple row, IdentityVault.@Nullable Accepted later) {
        String identity = later == null ? row.get(2, String.class) : later.identity();
        return new Teller(
                row.get(0, UUID.class),
                row.get(1, String.class),
                IdentityChoice.valueOf(identity),
                row.get(3, String.class));
    }

    private Opened opened(IdentityVault.Reporter reporter) {
        return new Opened(reporter.name(), reporter.email(), reporter.phone(), plan(reporter));
    }

    private @Nullable SafePlan plan(IdentityVault.Reporter reporter) {
        if (reporter.safety() == null) {
            return null;
        }
        NewReport.ContactSafety told = json.convertValue(reporter.safety(), NewReport.ContactSafety.class);
        // Which of the ways the service itself would use does not matter to a person, nor does the language of its
        // words.
        ContactPlan plan = ContactPlan.of("en", told, new ContactPlan.Reach(false, false), workingTime.zone());
        return new SafePlan(told.safeChannels(), plan.view().safeHours(), told.note());
    }
}
