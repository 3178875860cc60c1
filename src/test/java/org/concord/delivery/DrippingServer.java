package org.concord.delivery;

import java.io.IOException;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;

/** Says its beginning, and then a byte now and then for as long as anybody listens. */
final class DrippingServer implements AutoCloseable {
    private final ServerSocket door = new ServerSocket(0, 10, InetAddress.getLoopbackAddress());
    private final CountDownLatch closed = new CountDownLatch(1);
    private final CountDownLatch left = new CountDownLatch(1);

    DrippingServer(String beginning) throws IOException {
        Thread.ofVirtual().start(() -> answer(beginning));
    }

    URI url() {
        return URI.create("http://127.0.0.1:" + door.getLocalPort() + "/");
    }

    /** Whether the caller has hung up by then. */
    boolean isLeftWithin(long seconds) throws InterruptedException {
        return left.await(seconds, TimeUnit.SECONDS);
    }

    private void answer(String beginning) {
        try (Socket caller = door.accept();
                OutputStream out = caller.getOutputStream()) {
            out.write(beginning.getBytes(StandardCharsets.US_ASCII));
            out.flush();
            while (!closed.await(50, TimeUnit.MILLISECONDS)) {
                out.write('x');
                out.flush();
            }
        } catch (IOException e) {
            left.countDown();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    @Override
    public void close() throws IOException {
        closed.countDown();
        door.close();
    }
}
