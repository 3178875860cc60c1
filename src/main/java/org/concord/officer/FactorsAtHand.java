package org.concord.officer;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.concord.access.RememberedActors;

/** Second factors and what hangs on them, for those who change them; whether somebody owes one is asked anew afterwards. */
@ApplicationScoped
class FactorsAtHand {
    private final Factors factors;
    private final RecoveryCodes recovery;
    private final RememberedActors actors;
    private final Clock clock;

    FactorsAtHand(Factors factors, RecoveryCodes recovery, RememberedActors actors, Clock clock) {
        this.factors = factors;
        this.recovery = recovery;
        this.actors = actors;
        this.clock = clock;
    }

    Instant now() {
        return clock.instant();
    }

    Optional<Factor> find(UUID officer) {
        return factors.findByIdOptional(officer);
    }

    Optional<Factor> confirmed(UUID officer) {
        return find(officer).filter(Factor::isConfirmed);
    }

    int recoveryCodesLeft(UUID officer) {
        return recovery.unused(officer).size();
    }

    /** In place of all that there were. */
    @Transactional(Transactional.TxType.MANDATORY)
    List<String> newRecoveryCodes(UUID officer) {
        actors.forgetAll();
        return recovery.replace(officer);
    }

    @Transactional(Transactional.TxType.MANDATORY)
    void drop(Factor factor) {
        factors.delete(factor);
        recovery.remove(factor.officer());
        actors.forgetAll();
    }
}
