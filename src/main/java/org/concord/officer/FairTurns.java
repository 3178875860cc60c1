package org.concord.officer;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentMap;
import java.util.function.Supplier;
import org.concord.platform.CallerHash;

/** Turns at the slow work for callers without a token: no client address waits for more than half of them, so others find room. */
@ApplicationScoped
class FairTurns {
    private final Passwords passwords;
    private final int share;
    private final CallerHash hash = new CallerHash();
    private final ConcurrentMap<String, Integer> waiting = new ConcurrentHashMap<>();

    FairTurns(Passwords passwords, OfficerConfig config) {
        this.passwords = passwords;
        this.share = Math.max(1, config.hashing().longestQueue() / 2);
    }

    /** @throws org.concord.platform.Refusal 429 if too many are waiting, of this address or of all */
    <T> T inTurn(String address, Supplier<T> slow) {
        String caller = hash.of(address);
        int ofCaller = waiting.merge(caller, 1, Integer::sum);
        try {
            if (ofCaller > share) {
                throw Passwords.tooManyWait();
            }
            return passwords.inTurn(slow);
        } finally {
            waiting.computeIfPresent(caller, (key, number) -> number == 1 ? null : number - 1);
        }
    }
}
