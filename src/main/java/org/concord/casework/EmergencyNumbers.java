package org.concord.casework;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.concord.platform.Freshness;

/** The numbers for danger, from the contacts: remembered for a minute, so that taking in a report does not ask the store each time. */
@ApplicationScoped
public class EmergencyNumbers {
    private static final Duration REMEMBERED_FOR = Duration.ofMinutes(1);

    private final ConsultContacts contacts;
    private final Clock clock;
    private volatile Remembered remembered = new Remembered(Instant.MIN, List.of());

    private record Remembered(Instant readAt, List<ContactView> numbers) {}

    EmergencyNumbers(ConsultContacts contacts, Clock clock) {
        this.contacts = contacts;
        this.clock = clock;
    }

    /** Emergency numbers first, then those of the police for what is not an emergency. */
    public List<ContactView> now() {
        Remembered known = remembered;
        Instant now = clock.instant();
        if (!Freshness.isFresh(known.readAt(), now, REMEMBERED_FOR)) {
            known = new Remembered(
                    now,
                    contacts.all().items().stream()
                            .filter(EmergencyNumbers::isForDanger)
                            .toList());
            remembered = known;
        }
        return known.numbers();
    }

    private static boolean isForDanger(ContactView contact) {
        return contact.purpose() == ContactPurpose.EMERGENCY || contact.purpose() == ContactPurpose.NON_EMERGENCY;
    }
}
