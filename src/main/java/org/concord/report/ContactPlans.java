package org.concord.report;

import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.Tuple;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import org.concord.place.WorkingTime;
import org.concord.vault.IdentityVault;
import org.hibernate.Session;

/** The contact-safety plans of reporters, as their reports gave them: whoever only holds a receipt changes nothing of them. */
@ApplicationScoped
public class ContactPlans {
    private final Session store;
    private final IdentityVault vault;
    private final ObjectMapper json;
    private final WorkingTime workingTime;

    ContactPlans(Session store, IdentityVault vault, ObjectMapper json, WorkingTime workingTime) {
        this.store = store;
        this.vault = vault;
        this.json = json;
        this.workingTime = workingTime;
    }

    /** Empty if none was given, or it was erased. */
    public Optional<ContactPlan> of(UUID report) {
        return Optional.ofNullable(of(List.of(report)).get(report));
    }

    /** By report; without those for which none was given, or that were erased. */
    Map<UUID, ContactPlan> of(Collection<UUID> reports) {
        Map<UUID, IdentityVault.Safety> held = vault.safety(reports);
        return held.isEmpty()
                ? Map.of()
                : languages(held.keySet()).entrySet().stream()
                        .collect(Collectors.toMap(
                                Map.Entry::getKey, one -> plan(one.getValue(), held.get(one.getKey()))));
    }

    private Map<UUID, String> languages(Collection<UUID> reports) {
        return store.createNativeQuery(
                        "SELECT id, language FROM report WHERE id = ANY(:ids) AND erased_at IS NULL", Tuple.class)
                .setParameter("ids", reports.toArray(UUID[]::new))
                .getResultStream()
                .collect(Collectors.toMap(row -> row.get(0, UUID.class), row -> row.get(1, String.class)));
    }

    private ContactPlan plan(String language, IdentityVault.Safety held) {
        NewReport.ContactSafety told = json.convertValue(held.plan(), NewReport.ContactSafety.class);
        return ContactPlan.of(language, told, new ContactPlan.Reach(held.email(), held.phone()), workingTime.zone());
    }
}
