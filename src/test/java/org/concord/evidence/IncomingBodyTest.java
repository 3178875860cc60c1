package org.concord.evidence;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.time.Duration;
import java.util.Map;
import org.concord.platform.Problem;
import org.concord.platform.TestClock;
import org.junit.jupiter.api.Test;

class IncomingBodyTest {
    private final TestClock clock = new TestClock();

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
        Dripping drops = new Dripping(3_900);
        IncomingBody body = body(drops, Long.MAX_VALUE);

        assertThatThrownBy(body::readAllBytes).extracting("problem").isEqualTo(Problem.MALFORMED_BODY);
        assertThat(drops.seconds).as("a minute's grace").isBetween(60, 61);
        int until = drops.seconds;
        body.drain();
        assertThat(drops.seconds).isEqualTo(until);
    }

    @Test
    void whoSendsSlowlyButSteadilyHasAQuarterOfAnHour() {
        Dripping drops = new Dripping(4_100);

        assertThatThrownBy(() -> body(drops, Long.MAX_VALUE).readAllBytes())
                .extracting("problem")
                .isEqualTo(Problem.MALFORMED_BODY);
        assertThat(drops.seconds).isBetween(900, 901);
    }

    /** What our own store takes between two reads is not the sender's fault. */
    @Test
    void onlyTheWaitForTheSenderCounts() throws IOException {
        IncomingBody body = body(new Dripping(10), Long.MAX_VALUE);
        for (int i = 0; i < 20; i++) {
            assertThat(body.read(new byte[100], 0, 100)).isEqualTo(10);
            clock.advance(Duration.ofSeconds(30));
        }
    }

    /** So many bytes a second. */
    private final class Dripping extends InputStream {
        private final int bytes;
        private int seconds;

        Dripping(int bytes) {
            this.bytes = bytes;
        }

        @Override
        public int read() {
            throw new UnsupportedOperationException();
        }

        @Override
        public int read(byte[] buffer, int offset, int length) {
            if (length == 0) {
                return 0;
            }
            clock.advance(Duration.ofSeconds(1));
            seconds++;
            return Math.min(bytes, length);
        }
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

    private IncomingBody body(InputStream in, long most) {
        return new IncomingBody(in, most, new UploadPace(EvidenceSettings.with(Map.of()), clock));
    }
}
