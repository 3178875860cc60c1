package org.concord.officer;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicReference;
import java.util.stream.Collectors;
import org.concord.platform.AfterCommit;
import org.concord.platform.Freshness;
import org.jspecify.annotations.Nullable;

/**
 * Who is on duty, for those who must tell somebody. Remembered for a few seconds, so that taking in a report does not ask the store each
 * time who is there; what this process changes is seen at once.
 */
@ApplicationScoped
public class OnDuty {
    private final ReadRoster reading;
    private final OfficerConfig config;
    private final Clock clock;
    private final AfterCommit afterCommit;
    private final AtomicReference<Roster> remembered = new AtomicReference<>(Roster.outOfDate());

    OnDuty(ReadRoster reading, OfficerConfig config, Clock clock, AfterCommit afterCommit) {
        this.reading = reading;
        this.config = config;
        this.clock = clock;
        this.afterCommit = afterCommit;
    }

    /** Every duty of every active officer, whatever its days. */
    public List<DutyHolder> holders() {
        return roster().holders();
    }

    /** Days off of active officers that have not ended yet. */
    public List<Absence> absences() {
        return roster().absences();
    }

    /** Turns on the out-of-hours rota that have not ended yet, of active officers who can look at the cases they are told of. */
    public List<Shift> shifts() {
        return roster().shifts();
    }

    /** Whether somebody who was told of a case in this ward could look at it; null = a case without a ward. */
    public boolean canAnswerFor(UUID officer, @Nullable Integer ward) {
        Reach reach = roster().reach().get(officer);
        return reach != null && reach.covers(ward);
    }

    /** Active officers with the role coordinator, also those who are on duty as something else. */
    public List<UUID> coordinators() {
        return roster().coordinators();
    }

    /** Active officers who answer cases, whichever those are. */
    public Set<UUID> answering() {
        return roster().reach().keySet();
    }

    /** Active officers with the role custodian. */
    public List<UUID> custodians() {
        return roster().custodians();
    }

    /** Empty if there is no such officer, or they are not active any more. */
    public Optional<OfficerContact> contact(UUID officer) {
        return Optional.ofNullable(roster().contacts().get(officer));
    }

    /** All officers and their names, past ones too. */
    public Map<UUID, String> everybody() {
        return roster().names();
    }

    /** Names of officers, past ones too; an id that is nobody's is left out. */
    public Map<UUID, String> names(Collection<UUID> ids) {
        Map<UUID, String> names = roster().names();
        return ids.stream()
                .distinct()
                .filter(names::containsKey)
                .collect(Collectors.toUnmodifiableMap(id -> id, names::get));
    }

    /** For a change of officers, duties, days off, the rota or channels: forgets as soon as the current transaction has committed. */
    void forget() {
        afterCommit.run(() -> remembered.set(Roster.outOfDate()));
    }

    private Roster roster() {
        Roster known = remembered.get();
        Instant now = clock.instant();
        if (Freshness.isFresh(known.readAt(), now, config.rememberDutiesFor())) {
            return known;
        }
        Roster read = reading.asOf(now);
        // Only in place of what was there before: if it was forgotten meanwhile, what was read may be too old.
        remembered.compareAndSet(known, read);
        return read;
    }
}
