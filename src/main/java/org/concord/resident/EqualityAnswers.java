package org.concord.resident;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.util.Map;
import java.util.TreeMap;
import org.concord.platform.Authority;
import org.hibernate.Session;

/** How many reporters said what of themselves. Of no person is there a row, whose place in the table would tell when it was written. */
@ApplicationScoped
class EqualityAnswers {
    private final Session store;

    EqualityAnswers(Session store) {
        this.store = store;
    }

    /** @param month its first day */
    void count(LocalDate month, Map<String, String> said) {
        // Always in the same order, so that two who answer at once do not wait for each other.
        new TreeMap<>(said).forEach((question, answer) -> store.createNativeMutationQuery("""
                        INSERT INTO equality_count (authority_id, month, question, answer, people) VALUES (:authority, :month, :question, :answer, 1)
                        ON CONFLICT (authority_id, month, question, answer) DO UPDATE SET people = equality_count.people + 1""")
                .setParameter("authority", Authority.ID)
                .setParameter("month", month)
                .setParameter("question", question)
                .setParameter("answer", answer)
                .executeUpdate());
    }
}
