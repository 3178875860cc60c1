package org.concord.referral;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.LocalDate;
import java.util.UUID;
import org.concord.casework.CaseClosings;
import org.concord.place.WorkingTime;
import org.concord.platform.Authority;
import org.concord.platform.OneColumn;
import org.hibernate.Session;

/** How content reporters were in the end: counted apart from every report, once for each closing. */
@ApplicationScoped
public class Satisfaction {
    private static final int MONTHS_OF_A_QUARTER = 3;

    private final Session store;
    private final WorkingTime workingTime;

    Satisfaction(Session store, WorkingTime workingTime) {
        this.store = store;
        this.workingTime = workingTime;
    }

    /**
     * Counts an answer; what was answered is not kept with who answered.
     *
     * @param answer 1 to 5
     * @return false if it was answered for this closing before
     */
    @Transactional(Transactional.TxType.MANDATORY)
    public boolean count(UUID report, CaseClosings.Closing closing, int answer) {
        int first = store.createNativeMutationQuery(
                        "INSERT INTO satisfaction_given (report_id, move_id, authority_id) VALUES (:report, :move, :authority) ON CONFLICT DO NOTHING")
                .setParameter("report", report)
                .setParameter("move", closing.move())
                .setParameter("authority", Authority.ID)
                .executeUpdate();
        if (first == 0) {
            return false;
        }
        store.createNativeMutationQuery("""
                        INSERT INTO satisfaction_count (authority_id, quarter, closure_reason, answer, given)
                        VALUES (:authority, :quarter, :reason, :answer, 1)
                        ON CONFLICT (authority_id, quarter, closure_reason, answer) DO UPDATE SET given = satisfaction_count.given + 1""")
                .setParameter("authority", Authority.ID)
                .setParameter("quarter", quarter())
                .setParameter("reason", closing.reason().name())
                .setParameter("answer", answer)
                .executeUpdate();
        return true;
    }

    /** Whether this report's holder has answered for this closing. */
    public boolean isGiven(UUID report, CaseClosings.Closing closing) {
        return OneColumn.of(
                        store,
                        "SELECT EXISTS (SELECT FROM satisfaction_given WHERE report_id = :report AND move_id = :move)",
                        Boolean.class)
                .setParameter("report", report)
                .setParameter("move", closing.move())
                .getSingleResult();
    }

    private LocalDate quarter() {
        LocalDate today = workingTime.today();
        return today.withDayOfMonth(1).minusMonths((today.getMonthValue() - 1) % MONTHS_OF_A_QUARTER);
    }
}
