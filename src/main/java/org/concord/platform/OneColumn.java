package org.concord.platform;

import org.hibernate.Session;
import org.hibernate.query.NativeQuery;

/**
 * Native queries of one column. Not {@code createNativeQuery(sql, type)}: for a type that is no entity Hibernate 7.2 keeps a new plan of each
 * call among those to be used again and never finds it again (its {@code ImplicitResultClassBuilder} equals none but itself), so that in the
 * end every such query is searched for among thousands of its own kind.
 */
public final class OneColumn {
    private OneColumn() {}

    /** @param type as the driver reads the column: {@code bigint} is a Long, {@code timestamptz} an Instant */
    public static <T> NativeQuery<T> of(Session store, String sql, Class<T> type) {
        return store.createNativeQuery(sql, Object.class).setTupleTransformer((row, names) -> type.cast(row[0]));
    }
}
