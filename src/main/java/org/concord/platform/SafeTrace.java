package org.concord.platform;

import jakarta.transaction.HeuristicMixedException;
import java.sql.SQLException;
import java.util.Objects;
import java.util.stream.Stream;
import org.postgresql.util.PSQLException;

/**
 * An exception for the log without its messages: drivers and parsers put values into them, and a value may be a name or a story. What
 * stays are the classes, SQLState, constraint name and our own frames.
 */
public final class SafeTrace {
    private static final int DEEPEST = 8;
    private static final int FRAMES = 12;

    private SafeTrace() {}

    public static String of(Throwable e) {
        StringBuilder trace = new StringBuilder();
        Throwable cause = e;
        for (int depth = 0; cause != null && depth < DEEPEST; depth++, cause = cause.getCause()) {
            trace.append(depth == 0 ? "" : " <- ")
                    .append(cause.getClass().getName())
                    .append(sqlFacts(cause));
        }
        Stream.of(e.getStackTrace())
                .filter(frame -> frame.getClassName().startsWith("org.concord"))
                .limit(FRAMES)
                .forEach(frame -> trace.append(" | ").append(frame));
        return trace.toString();
    }

    private static String sqlFacts(Throwable cause) {
        if (cause instanceof PSQLException sql && sql.getServerErrorMessage() != null) {
            return "[%s %s]"
                    .formatted(sql.getSQLState(), sql.getServerErrorMessage().getConstraint());
        }
        return cause instanceof SQLException sql ? "[" + sql.getSQLState() + "]" : "";
    }

    /**
     * Whether the cause is a database that cannot be reached (SQLState class 08, 57P), a pool that has run dry, or a commit whose end is not
     * known because the connection broke in it: the transaction manager notes that beside its own exception, or says no more than “mixed”.
     */
    public static boolean isDatabaseAway(Throwable e) {
        return Stream.iterate(e, Objects::nonNull, Throwable::getCause)
                .limit(DEEPEST)
                .flatMap(cause -> Stream.concat(Stream.of(cause), Stream.of(cause.getSuppressed())))
                .flatMap(cause -> Stream.iterate(cause, Objects::nonNull, Throwable::getCause)
                        .limit(DEEPEST))
                .anyMatch(SafeTrace::saysDatabaseAway);
    }

    private static boolean saysDatabaseAway(Throwable cause) {
        return switch (cause) {
            case HeuristicMixedException mixed -> true;
            case SQLException sql
            when sql.getSQLState() == null -> String.valueOf(sql.getMessage()).contains("timeout");
            case SQLException sql ->
                sql.getSQLState().startsWith("08") || sql.getSQLState().startsWith("57P");
            default -> false;
        };
    }
}
