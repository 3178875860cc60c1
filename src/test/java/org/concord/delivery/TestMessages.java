package org.concord.delivery;

import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.concord.platform.OwnersEyes;

/** Messages about nothing, to people of the tests' own, so that no other test has a part in how many they get. */
@ApplicationScoped
class TestMessages implements MessageSource {
    static final String KIND = "TEST";

    private final Map<UUID, Address> addresses = new ConcurrentHashMap<>();
    private final Set<UUID> silent = ConcurrentHashMap.newKeySet();

    @Inject
    Deliveries deliveries;

    /** Lets the store take this kind of subject. */
    static void allow() {
        OwnersEyes.run("ALTER TABLE delivery DROP CONSTRAINT IF EXISTS delivery_subject_kind_check");
    }

    /** Somebody new, told at this address. */
    UUID somebody(Address address) {
        UUID officer = UUID.randomUUID();
        OwnersEyes.run(
                "INSERT INTO officer (id, authority_id, email, name, password_hash, created_at, version) VALUES (?, 1, ?, 'Somebody', '-', now(), 1)",
                officer,
                officer + "@test.invalid");
        addresses.put(officer, address);
        return officer;
    }

    /** Somebody new, told by a mail to an address that is theirs alone. */
    UUID somebody() {
        UUID officer = somebody(new Address.Inbox());
        addresses.put(officer, new Address.Mailbox(mailbox(officer)));
        return officer;
    }

    static String mailbox(UUID officer) {
        return officer + "@test.invalid";
    }

    void move(UUID officer, Address address) {
        addresses.put(officer, address);
    }

    /** There is nothing to say about it any more. */
    void silence(UUID subject) {
        silent.add(subject);
    }

    Deliveries.Owed owed(UUID officer, Instant notBefore, boolean digest) {
        return new Deliveries.Owed(
                KIND, UUID.randomUUID(), officer, addresses.get(officer).channel(), 0, notBefore, digest);
    }

    /** So many, each about something else, at once. @return the subjects */
    List<UUID> owe(UUID officer, int howMany) {
        return schedule(Stream.generate(() -> owed(officer, Instant.EPOCH, false))
                .limit(howMany)
                .toList());
    }

    List<UUID> schedule(List<Deliveries.Owed> owed) {
        QuarkusTransaction.requiringNew().run(() -> deliveries.schedule(owed));
        return owed.stream().map(Deliveries.Owed::subject).toList();
    }

    Deliveries.DeliveryView about(UUID subject) {
        return QuarkusTransaction.requiringNew()
                .call(() -> deliveries.about(subject))
                .getFirst();
    }

    /** How many of somebody's deliveries are in this state. */
    static long count(UUID officer, DeliveryState state) {
        return (Long) OwnersEyes.value(
                "SELECT count(*) FROM delivery WHERE officer_id = ? AND state = ?", officer, state.name());
    }

    /** Timers of somebody's deliveries. */
    static long timers(UUID officer) {
        return (Long) OwnersEyes.value(
                "SELECT count(*) FROM scheduled_tasks t JOIN delivery d ON t.task_instance = d.id::text WHERE t.task_name = 'deliver' AND d.officer_id = ?",
                officer);
    }

    @Override
    public String subjectKind() {
        return KIND;
    }

    @Override
    public Composed compose(List<UUID> subjects, UUID officer, DeliveryChannel channel) {
        Map<UUID, String> about = subjects.stream()
                .filter(subject -> !silent.contains(subject))
                .collect(Collectors.toMap(subject -> subject, subject -> "test:" + subject));
        if (about.isEmpty()) {
            return Composed.of(Optional.empty());
        }
        List<String> references = about.keySet().stream()
                .map(UUID::toString)
                .sorted(Comparator.naturalOrder())
                .toList();
        String text = String.join("\n", references);
        return new Message(
                "test.told",
                about,
                addresses.get(officer),
                new Message.Text("About %d things".formatted(references.size()), text, "<p>" + text + "</p>"),
                Map.of("references", references));
    }
}
