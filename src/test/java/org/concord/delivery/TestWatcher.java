package org.concord.delivery;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;

/** Remembers of what it heard that it failed. */
@ApplicationScoped
class TestWatcher implements FailureWatcher {
    private final List<Heard> heard = new CopyOnWriteArrayList<>();
    private final Set<UUID> unbearable = ConcurrentHashMap.newKeySet();

    record Heard(UUID subject, UUID officer, DeliveryChannel channel, String reason) {}

    List<Heard> of(UUID officer) {
        return heard.stream().filter(one -> one.officer().equals(officer)).toList();
    }

    /** It throws when it hears of this one. */
    void cannotBear(UUID officer) {
        unbearable.add(officer);
    }

    @Override
    public String subjectKind() {
        return TestMessages.KIND;
    }

    @Override
    public void gaveUp(UUID subject, UUID officer, DeliveryChannel channel, String reason) {
        heard.add(new Heard(subject, officer, channel, reason));
        if (unbearable.contains(officer)) {
            throw new IllegalArgumentException("a mistake");
        }
    }
}
