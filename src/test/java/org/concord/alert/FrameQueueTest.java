package org.concord.alert;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.Flow;
import org.junit.jupiter.api.Test;

class FrameQueueTest {
    private final List<String> happened = new ArrayList<>();
    private final Client client = new Client();
    private final FrameQueue queue = new FrameQueue(new FrameQueue.Line() {
        @Override
        public void opened() {
            happened.add("opened");
        }

        @Override
        public void closed() {
            happened.add("closed");
        }

        @Override
        public void cut() {
            happened.add("cut");
        }
    });

    private final class Client implements Flow.Subscriber<Frame> {
        private final List<Frame> heard = new ArrayList<>();
        private Flow.Subscription subscription;

        @Override
        public void onSubscribe(Flow.Subscription subscription) {
            this.subscription = subscription;
        }

        @Override
        public void onNext(Frame frame) {
            heard.add(frame);
        }

        @Override
        public void onError(Throwable failure) {
            throw new AssertionError(failure);
        }

        @Override
        public void onComplete() {
            happened.add("complete");
        }
    }

    private static Frame frame(int number) {
        return new Frame.Event(String.valueOf(number), "alert", "{}");
    }

    @Test
    void framesAreHandedOverAsTheyAreAskedForAndInOrder() {
        queue.subscribe(client);
        queue.add(frame(1));
        queue.add(frame(2));
        queue.add(frame(3));
        assertThat(client.heard).isEmpty();
        client.subscription.request(2);
        assertThat(client.heard).containsExactly(frame(1), frame(2));
        client.subscription.request(2);
        assertThat(client.heard).containsExactly(frame(1), frame(2), frame(3));
        assertThat(queue.isIdle()).isTrue();
        assertThat(happened).containsExactly("opened");
    }

    @Test
    void anEndIsAnOrderlyOneIfNothingWaits() {
        queue.subscribe(client);
        client.subscription.request(2);
        queue.add(frame(1));
        queue.end();
        queue.add(frame(2));
        assertThat(client.heard).containsExactly(frame(1));
        assertThat(happened).containsExactly("opened", "complete");
    }

    @Test
    void whoIsBehindAtTheEndIsCutOff() {
        queue.subscribe(client);
        queue.add(frame(1));
        queue.end();
        assertThat(happened).containsExactly("opened", "closed", "cut");
    }

    @Test
    void whoFallsTooFarBehindIsCutOff() {
        queue.subscribe(client);
        for (int i = 0; i <= 256; i++) {
            queue.add(frame(i));
        }
        assertThat(happened).containsExactly("opened");
        queue.add(frame(257));
        assertThat(happened).containsExactly("opened", "closed", "cut");
        client.subscription.request(10);
        assertThat(client.heard).isEmpty();
        assertThat(queue.isGone()).isTrue();
    }

    @Test
    void whatComesAtOnceToSomebodyWhoHasKeptUpMayBeMore() {
        queue.subscribe(client);
        queue.add(Collections.nCopies(1_002, frame(1)));
        for (int i = 0; i < 256; i++) {
            queue.add(frame(i));
        }
        assertThat(happened).containsExactly("opened");
        queue.add(frame(256));
        assertThat(happened).containsExactly("opened", "closed", "cut");
    }

    @Test
    void whoHasLeftHearsNothing() {
        queue.subscribe(client);
        client.subscription.request(5);
        client.subscription.cancel();
        queue.add(frame(1));
        queue.end();
        assertThat(client.heard).isEmpty();
        assertThat(happened).containsExactly("opened", "closed");
    }
}
