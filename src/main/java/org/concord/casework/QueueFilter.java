package org.concord.casework;

import jakarta.persistence.Query;
import java.util.LinkedHashMap;
import java.util.Map;

/** Which cases are asked for, as SQL over {@code case_file c} with its parameters. */
final class QueueFilter {
    private final StringBuilder sql = new StringBuilder();
    private final Map<String, Object> parameters = new LinkedHashMap<>();

    void and(String predicate) {
        sql.append(" AND ").append(predicate);
    }

    void and(String predicate, String parameter, Object value) {
        and(predicate);
        parameters.put(parameter, value);
    }

    String sql() {
        return sql.toString();
    }

    void bind(Query query) {
        parameters.forEach(query::setParameter);
    }
}
