package org.concord.evidence;

import java.io.IOException;
import java.net.SocketAddress;
import java.net.StandardProtocolFamily;
import java.net.UnixDomainSocketAddress;
import java.nio.ByteBuffer;
import java.nio.channels.SocketChannel;
import java.nio.channels.UnresolvedAddressException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executor;
import java.util.concurrent.TimeUnit;

/**
 * One INSTREAM command (clamd(8)): chunks, each with its length before it, an empty one at the end, and an answer that ends with a NUL. A
 * call that takes longer than its limit is cut off, wherever it hangs.
 */
final class ClamdCall implements AutoCloseable {
    private static final ByteBuffer COMMAND = ByteBuffer.wrap("zINSTREAM\0".getBytes(StandardCharsets.US_ASCII));
    private static final int LONGEST_ANSWER = 4096;

    private final SocketChannel channel;
    private final CompletableFuture<Void> cutOff;

    private ClamdCall(SocketChannel channel, Duration limit) {
        this.channel = channel;
        Executor overdue = CompletableFuture.delayedExecutor(limit.toMillis(), TimeUnit.MILLISECONDS);
        this.cutOff = CompletableFuture.runAsync(this::hangUp, overdue);
    }

    /** The call came to nothing. */
    static final class Broken extends IOException {
        private static final long serialVersionUID = 1;

        Broken(Exception cause) {
            super("the scanner failed", cause);
        }
    }

    static ClamdCall to(ClamdAddress address, Duration limit) throws Broken {
        try {
            SocketAddress now = address.now();
            ClamdCall call = new ClamdCall(opened(now), limit);
            call.tried(() -> {
                call.channel.connect(now);
                call.send(COMMAND.duplicate());
            });
            return call;
        } catch (IOException e) {
            throw new Broken(e);
        }
    }

    private static SocketChannel opened(SocketAddress to) throws IOException {
        return to instanceof UnixDomainSocketAddress
                ? SocketChannel.open(StandardProtocolFamily.UNIX)
                : SocketChannel.open();
    }

    void chunk(byte[] bytes, int length) throws Broken {
        tried(() -> {
            send(ByteBuffer.allocate(Integer.BYTES).putInt(length).flip());
            send(ByteBuffer.wrap(bytes, 0, length));
        });
    }

    /** @return the answer, without its end */
    String finish() throws Broken {
        ByteBuffer answer = ByteBuffer.allocate(LONGEST_ANSWER);
        tried(() -> {
            send(ByteBuffer.allocate(Integer.BYTES));
            while (answer.hasRemaining() && channel.read(answer) >= 0) {
                // until the scanner closes, or says more than it ever does
            }
        });
        return StandardCharsets.US_ASCII.decode(answer.flip()).toString().replaceAll("[\\x00\\s]+\\z", "");
    }

    private interface Step {
        void run() throws IOException;
    }

    private void tried(Step step) throws Broken {
        try {
            step.run();
        } catch (IOException | UnresolvedAddressException e) {
            close();
            throw new Broken(e);
        }
    }

    private void send(ByteBuffer bytes) throws IOException {
        while (bytes.hasRemaining()) {
            channel.write(bytes);
        }
    }

    private void hangUp() {
        try {
            channel.close();
        } catch (IOException e) {
            // It is closed, or as good as.
        }
    }

    @Override
    public void close() {
        cutOff.cancel(false);
        hangUp();
    }
}
