package org.concord.casework;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.Tuple;
import java.util.Optional;
import java.util.UUID;
import org.hibernate.Session;

/** By which step a case was closed that is closed now, for whoever asks its reporters how content they are. */
@ApplicationScoped
public class CaseClosings {
    private final Session store;

    CaseClosings(Session store) {
        this.store = store;
    }

    public record Closing(UUID move, ClosureReason reason) {}

    /** Empty if it is not closed. */
    public Optional<Closing> of(UUID caseId) {
        return store.createNativeQuery("""
                        SELECT m.id, m.closure_reason FROM case_move m JOIN case_file c ON c.id = m.case_id
                        WHERE c.id = :caseId AND c.status = 'CLOSED' AND m.to_status = 'CLOSED' ORDER BY m.moved_at DESC, m.id DESC LIMIT 1""", Tuple.class)
                .setParameter("caseId", caseId)
                .uniqueResultOptional()
                .map(row -> new Closing(row.get(0, UUID.class), ClosureReason.valueOf(row.get(1, String.class))));
    }
}
