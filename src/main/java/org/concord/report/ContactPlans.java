package org.concord.report;

import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Optional;
import java.util.UUID;
import org.concord.place.WorkingTime;
import org.concord.platform.OneColumn;
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
        return language(report).flatMap(language -> vault.safety(report).map(held -> plan(language, held)));
    }

    private Optional<String> language(UUID report) {
        return OneColumn.of(store, "SELECT language FROM report WHERE id = :id AND erased_at IS NULL", String.class)
                .setParameter("id", report)
                .uniqueResultOptional();
    }

    private ContactPlan plan(String language, IdentityVault.Safety held) {
        NewReport.ContactSafety told = json.convertValue(held.plan(), NewReport.ContactSafety.class);
        return ContactPlan.of(language, told, new ContactPlan.Reach(held.email(), held.phone()), workingTime.zone());
    }
}
