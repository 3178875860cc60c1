package org.concord.resident;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.util.Map;
import org.concord.platform.Authority;
import org.hibernate.Session;

/** The table of what reporters say of themselves, apart from everything else. */
@ApplicationScoped
class EqualityAnswers {
    private final Session store;
    private final ObjectMapper json;

    EqualityAnswers(Session store, ObjectMapper json) {
        this.store = store;
        this.json = json;
    }

    /** Under an id that is drawn, as one of ours would tell the time. */
    void add(LocalDate month, Map<String, String> said) {
        try {
            store.createNativeMutationQuery(
                            "INSERT INTO equality_answer (id, authority_id, month, answers) VALUES (gen_random_uuid(), :authority, :month, CAST(:answers AS jsonb))")
                    .setParameter("authority", Authority.ID)
                    .setParameter("month", month)
                    .setParameter("answers", json.writeValueAsString(said))
                    .executeUpdate();
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("answers cannot be written");
        }
    }
}
