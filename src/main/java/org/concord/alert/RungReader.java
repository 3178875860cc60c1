package org.concord.alert;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.concord.platform.Validation;
import org.jspecify.annotations.Nullable;

/** Reads the ladder of a rule. */
final class RungReader {
    private static final int MOST = 10;

    /** Shorter, and nobody could have answered. */
    private static final Duration LEAST = Duration.ofSeconds(1);

    private RungReader() {}

    static List<Rung> ladder(List<RulesDocument.@Nullable Step> written, String at, Validation wrong) {
        wrong.check(!written.isEmpty() && written.size() <= MOST, at, "has 1 to %d rungs".formatted(MOST));
        List<Rung> ladder = new ArrayList<>();
        for (int i = 0; i < Math.min(written.size(), MOST); i++) {
            ladder.add(rung(written.get(i), at + "/" + i, wrong));
        }
        wrong.check(
                ladder.isEmpty() || ladder.stream().anyMatch(Rung::isFloor),
                at,
                "has no floor: one of its rungs is for COORDINATOR or DUTY_DIRECTOR");
        return ladder;
    }

    private static Rung rung(RulesDocument.@Nullable Step written, String at, Validation wrong) {
        if (written == null) {
            wrong.check(false, at, "is a rung");
            return new Rung(List.of(), List.of(), LEAST, Rung.RunningTime.ELAPSED);
        }
        return new Rung(
                distinct(RulesReader.orEmpty(written.duties()), at + "/duties", wrong),
                distinct(RulesReader.orEmpty(written.channels()), at + "/channels", wrong),
                WrittenTime.duration(written.acknowledgeWithin(), LEAST, at + "/acknowledgeWithin", wrong),
                Objects.requireNonNullElse(written.time(), Rung.RunningTime.ELAPSED));
    }

    private static <T> List<T> distinct(List<@Nullable T> values, String at, Validation wrong) {
        wrong.check(
                !values.isEmpty() && values.stream().allMatch(Objects::nonNull),
                at,
                "names at least one, and none that is nothing");
        return values.stream().filter(Objects::nonNull).distinct().toList();
    }
}
