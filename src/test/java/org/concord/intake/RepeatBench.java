package org.concord.intake;

import static org.assertj.core.api.Assertions.assertThat;
import static org.concord.Callers.anyone;

import io.quarkus.test.junit.QuarkusTest;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.Supplier;
import org.concord.Planted;
import org.junit.jupiter.api.Test;

/**
 * What looking for repeats costs intake: reports with nothing to be found by, each of a person of their own, and a flood that is all of one
 * person, one place and one subject. Not part of the build; run it with {@code ./mvnw test -Dtest=RepeatBench}.
 */
@QuarkusTest
class RepeatBench {
    private static final int CALLERS = 8;
    private static final int REPORTS = 1_500;

    @Test
    void whatItCosts() throws Exception {
        Planted flood = Planted.anew();
        leg("warm-up", () -> Planted.anew().ofAll());
        for (int round = 0; round < 3; round++) {
            leg("nothing to be found by", Planted::incident);
            leg("each its own", () -> Planted.anew().ofAll());
            leg("all the same", flood::ofAll);
        }
    }

    private static void leg(String what, Supplier<Map<String, Object>> report) throws Exception {
        List<Callable<Integer>> sendings = new ArrayList<>();
        for (int i = 0; i < REPORTS; i++) {
            sendings.add(
                    () -> anyone().body(report.get()).post("/api/v1/reports").statusCode());
        }
        long begun = System.nanoTime();
        try (ExecutorService callers = Executors.newFixedThreadPool(CALLERS)) {
            for (Future<Integer> sending : callers.invokeAll(sendings)) {
                assertThat(sending.get()).isEqualTo(201);
            }
        }
        double seconds = (System.nanoTime() - begun) / 1e9;
        System.out.printf("BENCH %s: %.0f reports a second%n", what, REPORTS / seconds);
    }
}
