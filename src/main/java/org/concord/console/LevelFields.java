package org.concord.console;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import org.concord.access.CurrentActor;
import org.concord.access.Role;
import org.concord.place.WorkingTime;
import org.concord.platform.HumanReference;
import org.concord.tension.Cited;
import org.concord.tension.LevelRequest;
import org.concord.tension.TensionLevel;
import org.jspecify.annotations.Nullable;

/** What a form says of how tense a ward is, and who may say it. */
@ApplicationScoped
class LevelFields {
    static final Map<String, String> LABELS = Map.of(
            "level",
            "The level",
            "rationale",
            "The reasons",
            "nextReview",
            "The next review",
            "evidence",
            "What it stands on");

    private final LevelWords words;
    private final WorkingTime workingTime;
    private final CurrentActor actor;

    LevelFields(LevelWords words, WorkingTime workingTime, CurrentActor actor) {
        this.words = words;
        this.workingTime = workingTime;
        this.actor = actor;
    }

    LevelWords words() {
        return words;
    }

    boolean mayDecide() {
        return actor.person().is(Role.COORDINATOR);
    }

    LevelRequest of(Typed typed) {
        TensionLevel level = typed.choice("level", TensionLevel.class);
        return new LevelRequest(
                level,
                typed.text("rationale"),
                evidence(typed.text("evidence")),
                typed.moment("nextReview", workingTime.zone()));
    }

    /** A line that is the reference of a case is that case, and any other what it says. */
    private static List<LevelRequest.@Nullable CitedRequest> evidence(@Nullable String lines) {
        return Stream.of(Objects.requireNonNullElse(lines, "").split("\n"))
                .filter(line -> !line.isBlank())
                .<LevelRequest.@Nullable CitedRequest>map(line -> new LevelRequest.CitedRequest(
                        HumanReference.parse(line).isPresent() ? Cited.Kind.CASE : Cited.Kind.OTHER,
                        null,
                        line.strip()))
                .toList();
    }
}
