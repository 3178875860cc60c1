package org.concord.evidence;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.concurrent.atomic.AtomicInteger;
import org.concord.platform.Problem;
import org.junit.jupiter.api.Test;

class IncomingBodyTest {

    @Test
    void whatIsSentComesThrough() throws IOException {
        IncomingBody body = body(new ByteArrayInputStream(new byte[] {1, 2, (byte) 0xFF}), 3);

        assertThat(body.read()).isEqualTo(1);
        assertThat(body.readAllBytes()).containsExactly(2, 0xFF);
        assertThat(body.read()).isEqualTo(-1);
    }

    @Test
    void itHasAnEnd() {
        IncomingBody body = body(new ByteArrayInputStream(new byte[100]), 50);

        assertThatThrownBy(body::readAllBytes).extracting("problem").isEqualTo(Problem.TOO_LARGE);
    }

    @Test
    void whoDripsIsNotWaitedForForEver() {
        AtomicInteger reads = new AtomicInteger();
        InputStream dripping = new InputStream() {
            @Override
            public int read() {
                return 'a';
            }

            @Override
            public int read(byte[] buffer, int offset, int length) {
                buffer[offset] = 'a';
                return 1;
            }
        };
        IncomingBody body = new IncomingBody(dripping, Long.MAX_VALUE, () -> reads.incrementAndGet() > 1_000);

        assertThatThrownBy(body::readAllBytes).extracting("problem").isEqualTo(Problem.MALFORMED_BODY);
        body.drain();
        assertThat(reads.get()).isBetween(1_001, 1_010);
    }

    @Test
    void aLineThatBreaksIsNotOurFault() {
        InputStream broken = new InputStream() {
            @Override
            public int read() throws IOException {
                throw new IOException("connection reset");
            }
        };

        assertThatThrownBy(() -> body(broken, 10).read()).extracting("problem").isEqualTo(Problem.MALFORMED_BODY);
        body(broken, 10).drain();
    }

    private static IncomingBody body(InputStream in, long most) {
        return new IncomingBody(in, most, () -> false);
    }
}
