package org.concord.console;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.UUID;
import java.util.stream.Collectors;
import org.concord.alert.AlertView;
import org.concord.alert.ConsultLadder;
import org.concord.delivery.Deliveries;
import org.concord.delivery.DeliveryState;
import org.jspecify.annotations.Nullable;

/** The ladder of one alert as its page draws it: who was told on each rung and how, and what comes next if nobody answers. */
@ApplicationScoped
class LadderWords {
    private static final String SOMEBODY = "Somebody who has left";

    private final Moments moments;

    LadderWords(Moments moments) {
        this.moments = moments;
    }

    public record Rung(String title, List<Person> people) {}

    public record Person(String name, String as, List<Telling> tellings) {}

    /**
     * One message to one person.
     *
     * @param attempts each in words; empty if the only one succeeded
     */
    public record Telling(String channel, String outcome, boolean failed, List<String> attempts) {}

    /** @param title when it comes, and what it is */
    public record NextStep(String title, List<String> people, Deadline at) {}

    List<Rung> climbed(AlertView.Whole whole) {
        Map<UUID, List<Deliveries.DeliveryView>> sent = whole.deliveries().stream()
                .filter(one -> one.officer() != null)
                .collect(Collectors.groupingBy(one -> Objects.requireNonNull(one.officer())));
        Map<Integer, List<Person>> rungs = new TreeMap<>();
        whole.recipients().forEach(told -> rungs.computeIfAbsent(told.rung(), rung -> new ArrayList<>())
                .add(new Person(
                        known(told.name()),
                        AlertLabels.of(told.toldAs()),
                        sent.getOrDefault(told.officer(), List.of()).stream()
                                .map(this::telling)
                                .toList())));
        return rungs.entrySet().stream()
                .map(rung -> new Rung("Step " + rung.getKey() + ": told", rung.getValue()))
                .toList();
    }

    List<NextStep> toCome(List<ConsultLadder.Step> steps) {
        return steps.stream()
                .map(step -> new NextStep(
                        step.again() ? "it stays there, and they are told again" : "it goes to",
                        step.told().stream()
                                .map(person -> known(person.name()) + ", " + AlertLabels.of(person.as()))
                                .toList(),
                        moments.deadline(step.at())))
                .toList();
    }

    private Telling telling(Deliveries.DeliveryView one) {
        boolean plain = one.state() == DeliveryState.DELIVERED && one.attempts().size() <= 1;
        return new Telling(
                AlertLabels.of(one.channel()),
                outcome(one),
                one.state() == DeliveryState.FAILED,
                plain ? List.of() : one.attempts().stream().map(this::attempt).toList());
    }

    private String outcome(Deliveries.DeliveryView one) {
        String state = AlertLabels.of(one.state());
        return state + " "
                + (one.endedAt() == null ? "(due " + moments.at(one.dueAt()) + ")" : moments.at(one.endedAt()));
    }

    private String attempt(Deliveries.AttemptView attempt) {
        String outcome =
                switch (attempt.outcome()) {
                    case "DELIVERED" -> "delivered";
                    case "RETRY_LATER" -> "did not get through, tried again later";
                    case "GAVE_UP" -> "did not get through, given up";
                    default -> "not needed any more";
                };
        String reason = attempt.reason() == null ? "" : " (" + attempt.reason() + ")";
        return "Try %d, %s: %s%s".formatted(attempt.number(), moments.at(attempt.triedAt()), outcome, reason);
    }

    private static String known(@Nullable String name) {
        return Objects.requireNonNullElse(name, SOMEBODY);
    }
}
