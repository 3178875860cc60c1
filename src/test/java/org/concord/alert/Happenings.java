package org.concord.alert;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;
import org.concord.Reported;
import org.concord.casework.Cases;
import org.concord.platform.OwnersEyes;

/** Lets things happen to alerts. */
@ApplicationScoped
class Happenings {
    static final String NORMANTON = "E05015521";
    static final String ABBEY = "E05015507";
    private static final String INSERT =
            "INSERT INTO alert_event (authority_id, alert_id, change, at) VALUES (1, ?, ?, now())";

    private final AlertNews news;

    Happenings(AlertNews news) {
        this.news = news;
    }

    /** As the service does it. */
    @Transactional
    void happens(UUID alert, AlertNews.Change change) {
        news.tell(alert, change);
    }

    /** As the service does it where it then fails. */
    @Transactional
    void failsAfter(UUID alert, AlertNews.Change change) {
        news.tell(alert, change);
        throw new IllegalStateException("rolled back");
    }

    /** As another replica does it, in a transaction of whoever calls; nobody is notified. */
    static void happensElsewhere(Connection connection, UUID alert, String change) throws SQLException {
        try (PreparedStatement statement = connection.prepareStatement(INSERT)) {
            statement.setObject(1, alert);
            statement.setString(2, change);
            statement.execute();
        }
    }

    /** An alert about a case in a ward. */
    static UUID alertIn(String ward) {
        OwnersEyes.letNoCaseJoinAnAlert();
        return alertOf(Cases.of(Reported.in(ward)));
    }

    static UUID alertOf(String caseReference) {
        return (UUID) OwnersEyes.value(
                "SELECT a.id FROM alert a JOIN case_file c ON c.id = a.case_id WHERE c.reference = ? ORDER BY a.raised_at LIMIT 1",
                caseReference);
    }

    /** A case that is for these alone, and its alert. */
    static Map.Entry<String, UUID> restrictedTo(String... accounts) {
        OwnersEyes.letNoCaseJoinAnAlert();
        String reference = Cases.of(Reported.in(NORMANTON));
        Cases.post(
                        "coordinator",
                        reference,
                        "/restriction",
                        Map.of(
                                "officerIds",
                                Stream.of(accounts).map(Cases::idOf).toList(),
                                "reason",
                                "test"))
                .then()
                .statusCode(200);
        return Map.entry(reference, alertOf(reference));
    }

    /** More alerts about the same case, of which nobody was told. */
    static List<UUID> copiesOf(UUID alert, int many) {
        return OwnersEyes.column("""
                        INSERT INTO alert (id, authority_id, kind, case_id, severity, state, raised_at, answer_by, rung, report_count)
                        SELECT gen_random_uuid(), authority_id, kind, case_id, severity, 'EXPIRED', raised_at, answer_by, 1, 1
                        FROM alert, generate_series(1, ?) WHERE id = ? RETURNING id""", many, alert).stream()
                .map(UUID.class::cast)
                .toList();
    }
}
