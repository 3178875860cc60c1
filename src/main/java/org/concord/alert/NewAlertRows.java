package org.concord.alert;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import org.concord.platform.Authority;
import org.concord.platform.PlainSql;
import org.concord.platform.SqlValues;

/** Writes a new alert with those who are told, in one statement. */
@ApplicationScoped
class NewAlertRows {
    private static final String ADD = """
            WITH raised AS (
              INSERT INTO alert (id, authority_id, kind, case_id, test_id, signal_id, about_wards, about_strands, severity, state, raised_at, answer_by, first_answer_by, rung, round,
                rule_version, rule_name, step, fold_key)
              VALUES (:id, :authority, :kind, :case, :test, :signal, CAST(:wards AS integer[]), CAST(:strands AS smallint[]), :severity, :state, :raisedAt, :answerBy, :answerBy, :rung, :round,
                :ruleVersion, :ruleName, :step, :foldKey)
              RETURNING id)
            INSERT INTO alert_recipient (alert_id, officer_id, rung, told_as)
            SELECT id, officer, rung, told_as
            FROM raised, unnest(CAST(:officers AS uuid[]), CAST(:rungs AS smallint[]), CAST(:toldAs AS text[])) AS r (officer, rung, told_as)""";

    private final PlainSql sql;

    NewAlertRows(PlainSql sql) {
        this.sql = sql;
    }

    void add(Alert alert) {
        add(alert, new SqlValues().with("wards", null).with("strands", null));
    }

    /** Who may see it is decided by where the signal is. */
    void add(Alert alert, NewSignal about) {
        add(alert, about.area(new SqlValues()));
    }

    private void add(Alert alert, SqlValues values) {
        values.with("id", alert.id())
                .with("authority", Authority.ID)
                .with("state", alert.state())
                .with("answerBy", alert.answerBy())
                .with("rung", alert.rung())
                .with("round", alert.round())
                .with("ruleVersion", alert.place().version())
                .with("ruleName", alert.place().rule())
                .with("step", alert.place().step());
        alert.origin().name(values);
        told(values, List.copyOf(alert.recipients()));
        sql.write(ADD, values);
    }

    private static void told(SqlValues values, List<AlertRecipient> recipients) {
        values.with(
                        "officers",
                        recipients.stream().map(one -> one.officer().toString()).toArray(String[]::new))
                .with("rungs", recipients.stream().map(AlertRecipient::rung).toArray(Short[]::new))
                .with(
                        "toldAs",
                        recipients.stream().map(one -> one.toldAs().name()).toArray(String[]::new));
    }
}
