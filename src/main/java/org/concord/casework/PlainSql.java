package org.concord.casework;

import com.github.benmanes.caffeine.cache.Caffeine;
import com.github.benmanes.caffeine.cache.LoadingCache;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Consumer;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import javax.sql.DataSource;
import org.postgresql.PGStatement;

/**
 * Reads rows without Hibernate, which costs more than the rows of a page do. In a transaction it reads on the transaction's own connection,
 * but does not flush: what the session has not written yet is not seen.
 */
@ApplicationScoped
class PlainSql {
    private static final Pattern NAME = Pattern.compile(":([A-Za-z]\\w*)");
    private static final int TEXTS = 1_000;
    private static final int ROWS_AT_ONCE = 1_000;

    private final DataSource database;
    private final LoadingCache<String, Positional> texts =
            Caffeine.newBuilder().maximumSize(TEXTS).build(Positional::of);

    PlainSql(DataSource database) {
        this.database = database;
    }

    /** Turns the current row into a thing. */
    @FunctionalInterface
    interface Row<T> {
        T read(ResultSet row) throws SQLException;
    }

    /** The text as the driver takes it, and which value stands at which place. */
    private record Positional(String text, List<String> names) {
        static Positional of(String text) {
            Matcher name = NAME.matcher(text);
            List<String> names = new ArrayList<>();
            String withMarks = name.replaceAll(found -> {
                names.add(found.group(1));
                return "?";
            });
            return new Positional(withMarks, List.copyOf(names));
        }
    }

    <T> List<T> list(SqlQuery query, Row<T> row) {
        List<T> read = new ArrayList<>();
        each(query, row, read::add);
        return read;
    }

    /** In a transaction the driver fetches rows by and by, so that no more is held than what is made of them. */
    <T> void each(SqlQuery query, Row<T> row, Consumer<T> taker) {
        Positional positional = Objects.requireNonNull(texts.get(query.text()));
        try (Connection connection = database.getConnection();
                PreparedStatement statement = connection.prepareStatement(positional.text())) {
            if (query.planAnew()) {
                statement.unwrap(PGStatement.class).setPrepareThreshold(0);
            }
            statement.setFetchSize(ROWS_AT_ONCE);
            bind(statement, positional.names(), query.values());
            try (ResultSet rows = statement.executeQuery()) {
                while (rows.next()) {
                    taker.accept(row.read(rows));
                }
            }
        } catch (SQLException e) {
            throw new IllegalStateException("the queue cannot be read", e);
        }
    }

    private static void bind(PreparedStatement statement, List<String> names, Map<String, Object> values)
            throws SQLException {
        for (int i = 0; i < names.size(); i++) {
            Object value = Objects.requireNonNull(values.get(names.get(i)), names.get(i));
            statement.setObject(i + 1, value instanceof Instant time ? time.atOffset(ZoneOffset.UTC) : value);
        }
    }
}
