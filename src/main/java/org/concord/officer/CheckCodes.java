package org.concord.officer;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;
import java.util.UUID;
import org.concord.audit.SignInEvent;
import org.jspecify.annotations.Nullable;

/**
 * What was typed as a code of the second factor: which one it is, and that it is good once. Looking takes the same time for whoever has a factor,
 * has none or is nobody, as else that could be learned without the password.
 */
@ApplicationScoped
class CheckCodes {
    private static final String NOBODYS = TimeCodes.newSecret();

    private final Factors factors;
    private final RecoveryCodes recovery;
    private final FactorSecrets secrets;
    private final TimeCodes codes;
    private final TellOfSignIn tell;

    CheckCodes(Factors factors, RecoveryCodes recovery, FactorSecrets secrets, TimeCodes codes, TellOfSignIn tell) {
        this.factors = factors;
        this.recovery = recovery;
        this.secrets = secrets;
        this.codes = codes;
        this.tell = tell;
    }

    /** What there is to compare a code with. */
    static final class Held {
        private final UUID officer;
        private final String secret;
        private final Set<String> recoveryHashes;
        private final @Nullable UUID key;

        private Held(UUID officer, String secret, Set<String> recoveryHashes, @Nullable UUID key) {
            this.officer = officer;
            this.secret = secret;
            this.recoveryHashes = recoveryHashes;
            this.key = key;
        }

        /** Whether there is a second factor. */
        boolean needed() {
            return key != null;
        }
    }

    /** Which code it is. */
    sealed interface Code {
        /** There is no second factor; what was typed is not looked at. */
        record NotNeeded() implements Code {}

        /** Of a step, by a secret that is known by its key. */
        record Timed(long step, UUID key) implements Code {}

        record Recovery(String hash) implements Code {}

        record Wrong() implements Code {}
    }

    /** @param officer any id for nobody */
    @Transactional(Transactional.TxType.MANDATORY)
    Held held(UUID officer) {
        Optional<Factor> factor = factors.findByIdOptional(officer).filter(Factor::isConfirmed);
        Optional<String> secret = secrets.open(factor);
        Set<String> hashes = recovery.unused(officer);
        return new Held(
                officer,
                secret.orElse(NOBODYS),
                hashes,
                factor.map(known -> known.secret().dataKey()).orElse(null));
    }

    /** Without the store. */
    Code match(Held held, @Nullable String typed) {
        String code = typed == null ? "" : typed.replaceAll("\\s", "");
        OptionalLong step = codes.stepOf(held.secret, code);
        String hash = recovery.hashOf(held.officer, code);
        boolean recovers = held.recoveryHashes.contains(hash);
        if (held.key == null) {
            return new Code.NotNeeded();
        }
        if (recovers) {
            return new Code.Recovery(hash);
        }
        return step.isPresent() ? new Code.Timed(step.getAsLong(), held.key) : new Code.Wrong();
    }

    /**
     * Uses it up. To be called with the officer held for change, in whose name it is recorded.
     *
     * @return false if it is not good, or not any more
     */
    @Transactional(Transactional.TxType.MANDATORY)
    boolean use(UUID officer, Code code) {
        Optional<Factor> factor = factors.findByIdOptional(officer).filter(Factor::isConfirmed);
        return switch (code) {
            case Code.NotNeeded() -> factor.isEmpty();
            case Code.Wrong() -> false;
            case Code.Timed(long step, UUID key) ->
                factor.filter(known -> known.secret().dataKey().equals(key) && known.use(step))
                        .isPresent();
            case Code.Recovery(String hash) -> factor.isPresent() && recover(officer, hash);
        };
    }

    private boolean recover(UUID officer, String hash) {
        if (!recovery.use(officer, hash)) {
            return false;
        }
        int left = recovery.unused(officer).size();
        tell.of(officer, new SignInEvent.RecoveryCodeUsed("officer:" + officer, left), SignInNotice.RECOVERY_CODE_USED);
        return true;
    }
}
