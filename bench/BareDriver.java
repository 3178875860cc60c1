import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.CyclicBarrier;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.postgresql.PGStatement;

/**
 * Statements sent in turn by the driver that the service uses, every value of every row read, and nothing else: the least that any Java program
 * pays for them. Beside it, what a service adds is its own.
 */
class BareDriver {
    /**
     * A file holds a statement with its marks ($1 …), a zero byte, and the values in their order, each ended by a zero byte.
     *
     * @param arguments JDBC URL, user, connections, seconds of warm-up, seconds of measuring, "prepared" or "extended", files of statements. The
     *     password is in PGPASSWORD, what is said on each connection in PGOPTIONS. Prints rounds, seconds, p50 and p99 in milliseconds.
     */
    public static void main(String... arguments) throws Exception {
        int connections = Integer.parseInt(arguments[2]);
        List<Sent> sent = new ArrayList<>();
        for (String file : Arrays.copyOfRange(arguments, 6, arguments.length)) {
            sent.add(Sent.of(Files.readString(Path.of(file))));
        }
        long[][] waits = new long[connections][];
        CyclicBarrier start = new CyclicBarrier(connections);
        List<Thread> threads = new ArrayList<>();
        for (int i = 0; i < connections; i++) {
            int which = i;
            threads.add(Thread.ofPlatform().start(() -> waits[which] = new BareDriver(arguments, sent).measured(start)));
        }
        for (Thread thread : threads) {
            thread.join();
        }
        long[] all = Stream.of(waits).flatMapToLong(Arrays::stream).sorted().toArray();
        System.out.printf("%d %s %.4f %.4f%n", all.length, arguments[4], all[all.length / 2] / 1e6, all[all.length * 99 / 100] / 1e6);
    }

    private final String[] arguments;
    private final List<Sent> sent;

    private BareDriver(String[] arguments, List<Sent> sent) {
        this.arguments = arguments;
        this.sent = sent;
    }

    private record Sent(String text, List<String> values) {
        static Sent of(String file) {
            String[] parts = file.split("\0", -1);
            List<String> values = new ArrayList<>();
            String text = Pattern.compile("\\$(\\d+)").matcher(parts[0]).replaceAll(mark -> {
                values.add(parts[Integer.parseInt(mark.group(1))]);
                return "?";
            });
            return new Sent(text, values);
        }
    }

    private long[] measured(CyclicBarrier start) {
        try (Connection connection = DriverManager.getConnection(arguments[0], arguments[1], System.getenv("PGPASSWORD"))) {
            List<PreparedStatement> statements = new ArrayList<>();
            for (Sent one : sent) {
                statements.add(prepared(connection, one));
            }
            start.await();
            rounds(statements, Double.parseDouble(arguments[3]));
            start.await();
            return rounds(statements, Double.parseDouble(arguments[4]));
        } catch (Exception e) {
            throw new IllegalStateException(e);
        }
    }

    private PreparedStatement prepared(Connection connection, Sent one) throws SQLException {
        PreparedStatement statement = connection.prepareStatement(one.text());
        if (arguments[5].equals("extended")) {
            statement.unwrap(PGStatement.class).setPrepareThreshold(0);
        }
        for (int i = 0; i < one.values().size(); i++) {
            statement.setObject(i + 1, one.values().get(i), Types.OTHER);
        }
        return statement;
    }

    private static long[] rounds(List<PreparedStatement> statements, double seconds) throws SQLException {
        long[] waits = new long[1 << 16];
        int done = 0;
        long end = System.nanoTime() + (long) (seconds * 1e9);
        for (long began = System.nanoTime(); began < end; ) {
            for (PreparedStatement statement : statements) {
                read(statement);
            }
            long now = System.nanoTime();
            waits = done == waits.length ? Arrays.copyOf(waits, 2 * done) : waits;
            waits[done++] = now - began;
            began = now;
        }
        return Arrays.copyOf(waits, done);
    }

    private static void read(PreparedStatement statement) throws SQLException {
        try (ResultSet rows = statement.executeQuery()) {
            int columns = rows.getMetaData().getColumnCount();
            while (rows.next()) {
                for (int i = 1; i <= columns; i++) {
                    rows.getObject(i);
                }
            }
        }
    }
}
