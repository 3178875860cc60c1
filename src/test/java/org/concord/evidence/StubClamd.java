package org.concord.evidence;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.SocketAddress;
import java.net.StandardProtocolFamily;
import java.net.UnixDomainSocketAddress;
import java.nio.ByteBuffer;
import java.nio.channels.ServerSocketChannel;
import java.nio.channels.SocketChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;

/** Speaks INSTREAM as clamd 1.4 does, and finds the EICAR test string alone; or is as silent, rude or absent as it was told. */
public final class StubClamd implements AutoCloseable {
    /** EICAR's standard test file, as harmless as it is well known. */
    public static final String EICAR = "X5O!P%@AP[4\\PZX54(P^)7CC)7}$EICAR-STANDARD-ANTIVIRUS-TEST-FILE!$H+H*";

    private final ServerSocketChannel server;
    private final List<byte[]> received = new CopyOnWriteArrayList<>();
    private volatile Mood mood = Mood.WELL;

    /** How it answers. */
    public enum Mood {
        WELL,
        SILENT,
        HANGS_UP,
        OVER_ITS_LIMIT,
        TALKS_NONSENSE
    }

    private StubClamd(ServerSocketChannel server) {
        this.server = server;
        Thread.ofVirtual().start(this::serve);
    }

    public static StubClamd onTcp() throws IOException {
        return new StubClamd(
                ServerSocketChannel.open().bind(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0)));
    }

    public static StubClamd onSocket(Path path) throws IOException {
        return new StubClamd(
                ServerSocketChannel.open(StandardProtocolFamily.UNIX).bind(UnixDomainSocketAddress.of(path)));
    }

    /** As it is configured. */
    public String address() {
        try {
            SocketAddress address = server.getLocalAddress();
            return address instanceof InetSocketAddress tcp ? "127.0.0.1:" + tcp.getPort() : "unix:" + address;
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }

    public StubClamd is(Mood now) {
        mood = now;
        return this;
    }

    /** The files that came whole. */
    List<byte[]> received() {
        return received;
    }

    private void serve() {
        while (server.isOpen()) {
            try {
                SocketChannel call = server.accept();
                Thread.ofVirtual().start(() -> answer(call));
            } catch (IOException e) {
                return;
            }
        }
    }

    private void answer(SocketChannel call) {
        try (call) {
            if (mood == Mood.HANGS_UP) {
                return;
            }
            String command = new String(bytes(call, "zINSTREAM\0".length()), StandardCharsets.US_ASCII);
            ByteArrayOutputStream file = new ByteArrayOutputStream();
            int length = ByteBuffer.wrap(bytes(call, 4)).getInt();
            while (length > 0) {
                file.writeBytes(bytes(call, length));
                length = ByteBuffer.wrap(bytes(call, 4)).getInt();
            }
            received.add(file.toByteArray());
            String said = command.equals("zINSTREAM\0") ? said(file.toByteArray()) : "UNKNOWN COMMAND";
            if (mood == Mood.SILENT) {
                call.read(ByteBuffer.allocate(1)); // until the other side gives up
            } else {
                call.write(ByteBuffer.wrap((said + "\0").getBytes(StandardCharsets.US_ASCII)));
            }
        } catch (IOException e) {
            // the other side has gone
        }
    }

    private String said(byte[] file) {
        boolean found = new String(file, StandardCharsets.ISO_8859_1).contains(EICAR);
        return switch (mood) {
            case OVER_ITS_LIMIT -> "INSTREAM size limit exceeded. ERROR";
            case TALKS_NONSENSE -> "stream: FOUND";
            default -> found ? "stream: Eicar-Test-Signature FOUND" : "stream: OK";
        };
    }

    private static byte[] bytes(SocketChannel call, int length) throws IOException {
        ByteBuffer bytes = ByteBuffer.allocate(length);
        while (bytes.hasRemaining()) {
            if (call.read(bytes) < 0) {
                throw new IOException("hung up");
            }
        }
        return bytes.array();
    }

    @Override
    public void close() throws IOException {
        server.close();
    }
}
