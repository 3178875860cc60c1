import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.Statement;
import java.util.Arrays;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ThreadLocalRandom;
import org.postgresql.PGConnection;
import org.postgresql.PGNotification;

/** From NOTIFY on one connection to its arrival on another, the two of them otherwise idle: the least that any wake-up through this database takes. */
class NotifyRoundTrip {

    /** Arguments: JDBC URL, user, how many. The password is in PGPASSWORD. Prints milliseconds, one a line, in the order of arrival. */
    public static void main(String... arguments) throws Exception {
        int many = Integer.parseInt(arguments[2]);
        ConcurrentHashMap<String, Long> sent = new ConcurrentHashMap<>();
        try (Connection ear = connect(arguments); Connection mouth = connect(arguments)) {
            try (Statement statement = ear.createStatement()) {
                statement.execute("LISTEN bench");
            }
            Thread sender = Thread.startVirtualThread(() -> send(mouth, many, sent));
            PGConnection listening = ear.unwrap(PGConnection.class);
            for (int heard = 0; heard < many; ) {
                PGNotification[] came = listening.getNotifications(60_000);
                long now = System.nanoTime();
                if (came == null || came.length == 0) {
                    throw new IllegalStateException("nothing was heard for a minute");
                }
                Arrays.stream(came).forEach(one -> System.out.println((now - sent.get(one.getParameter())) / 1e6));
                heard += came.length;
            }
            sender.join();
        }
    }

    private static Connection connect(String... arguments) throws Exception {
        return DriverManager.getConnection(arguments[0], arguments[1], System.getenv("PGPASSWORD"));
    }

    private static void send(Connection mouth, int many, ConcurrentHashMap<String, Long> sent) {
        try (PreparedStatement notify = mouth.prepareStatement("SELECT pg_notify('bench', ?)")) {
            for (int i = 0; i < many; i++) {
                Thread.sleep(ThreadLocalRandom.current().nextInt(50, 150));
                sent.put(String.valueOf(i), System.nanoTime());
                notify.setString(1, String.valueOf(i));
                notify.execute();
            }
        } catch (Exception e) {
            throw new IllegalStateException(e);
        }
    }
}
