package org.concord.platform;

import com.github.benmanes.caffeine.cache.Caffeine;
import com.github.benmanes.caffeine.cache.LoadingCache;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.postgresql.PGStatement;

/**
 * Reads and writes rows without Hibernate, which costs more than the rows of a page do, and more than those of a report. In a transaction it
 * works on the transaction's own connection, at once, and does not flush: what the session has not written yet is not there yet.
 */
@ApplicationScoped
public class PlainSql {
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
    public interface Row<T> {
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

    public <T> List<T> list(SqlQuery query, Row<T> row) {
        List<T> read = new ArrayList<>();
        each(query, row, read::add);
        return read;
    }

    /** In a transaction the driver fetches rows by and by, so that no more is held than what is made of them. */
    public <T> void each(SqlQuery query, Row<T> row, Consumer<T> taker) {
        Positional positional = Objects.requireNonNull(texts.get(query.text()));
        try (Connection connection = database.getConnection();
                PreparedStatement statement = connection.prepareStatement(positional.text())) {
            if (query.planAnew()) {
                statement.unwrap(PGStatement.class).setPrepareThreshold(0);
            }
            statement.setFetchSize(ROWS_AT_ONCE);
            bind(
                    statement,
                    positional.names(),
                    name -> SqlValues.asTheDriverTakesIt(
                            Objects.requireNonNull(query.values().get(name), name)));
            try (ResultSet rows = statement.executeQuery()) {
                while (rows.next()) {
                    taker.accept(row.read(rows));
                }
            }
        } catch (SQLException e) {
            throw new IllegalStateException("rows cannot be read", e);
        }
    }

    /** Carries out a statement of the caller's transaction that returns no rows; it may write to several tables. */
    public void write(String text, SqlValues values) {
        Positional positional = Objects.requireNonNull(texts.get(text));
        try (Connection connection = database.getConnection();
                PreparedStatement statement = connection.prepareStatement(positional.text())) {
            bind(statement, positional.names(), values::get);
            statement.executeUpdate();
        } catch (SQLException e) {
            throw new IllegalStateException("rows cannot be written", e);
        }
    }

    private static void bind(PreparedStatement statement, List<String> names, Function<String, @Nullable Object> values)
            throws SQLException {
        for (int i = 0; i < names.size(); i++) {
            statement.setObject(i + 1, values.apply(names.get(i)));
        }
    }
}
