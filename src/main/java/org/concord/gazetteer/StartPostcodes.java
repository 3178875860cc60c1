package org.concord.gazetteer;

import com.github.kagkarlsson.scheduler.task.TaskInstance;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.concord.platform.Problem;
import org.concord.platform.Spool;
import org.concord.platform.Timers;

/** Begins an import of postcodes, and owes it a worker: at once, or later for the case that the request which carries it out is cut off. */
@ApplicationScoped
class StartPostcodes {
    static final String TASK = "postcodes";

    static final String CUT_OFF = "It was cut off. Send the file again.";

    private static final String ONE_AT_A_TIME =
            "Another file of postcodes is on its way in, as import %s. Send this one once that has ended.";

    private final PostcodeImports imports;
    private final EndPostcodes end;
    private final GazetteerConfig config;
    private final Timers timers;
    private final Clock clock;

    StartPostcodes(PostcodeImports imports, EndPostcodes end, GazetteerConfig config, Timers timers, Clock clock) {
        this.imports = imports;
        this.end = end;
        this.config = config;
        this.timers = timers;
        this.clock = clock;
    }

    /** @param later whether a worker carries it out, and not the request */
    record Beginning(PostcodeProduct product, Spool.Received file, UUID by, boolean later) {}

    /**
     * @param id of the new import
     * @return the import that has brought the very same file before and is in force; empty if the new one has begun
     * @throws org.concord.platform.Refusal 409 {@code in-progress} while another is on its way in. One that has not moved for a while was
     *     cut off, and is no longer waited for
     */
    @Transactional
    Optional<UUID> start(UUID id, Beginning beginning) {
        imports.lockRegister();
        Instant now = clock.instant();
        imports.running().ifPresent(other -> {
            if (other.movedAt().isAfter(now.minus(config.standsStillAfter()))) {
                throw Problem.IN_PROGRESS
                        .because(ONE_AT_A_TIME.formatted(other.view().id()))
                        .withHeader("Retry-After", "30");
            }
            end.failed(other.view().id(), CUT_OFF);
        });
        Optional<UUID> same = imports.inForce()
                .filter(one -> one.fileHash().equals(beginning.file().sha256()))
                .map(one -> one.view().id());
        if (same.isEmpty()) {
            imports.add(id, beginning, now);
            Duration untilThen = beginning.later() ? Duration.ZERO : config.standsStillAfter();
            timers.owe(List.of(new TaskInstance<>(TASK, id.toString(), id.toString())), now.plus(untilThen));
        }
        return same;
    }
}
