package org.concord.access;

import io.quarkus.arc.All;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.context.control.ActivateRequestContext;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;

/** Whether people are still what they were when they were let in, asked for many at once: a handful of statements for hundreds of them. */
@ApplicationScoped
public class CheckSignIns {
    private final AccessTokens tokens;
    private final ActorSource people;
    private final Clock clock;

    CheckSignIns(AccessTokens tokens, @All List<ActorSource> sources, Clock clock) {
        this.tokens = tokens;
        this.people = sources.stream()
                .filter(source -> source.kind().equals("officer"))
                .findFirst()
                .orElseThrow();
        this.clock = clock;
    }

    /** Those that hold no more: the token has expired or was revoked, or its holder has other roles, another scope, or may not act. */
    @ActivateRequestContext
    @Transactional
    public Set<SignedIn> over(Collection<SignedIn> held) {
        Instant now = clock.instant();
        Set<UUID> jtis =
                held.stream().map(SignedIn::jti).filter(Objects::nonNull).collect(Collectors.toSet());
        Set<UUID> ids = held.stream().map(one -> one.person().id()).collect(Collectors.toSet());
        Set<UUID> unrevoked = jtis.isEmpty() ? Set.of() : tokens.unrevoked(jtis);
        Set<Actor> unchanged = new HashSet<>(people.findAll(ids));
        return held.stream()
                .filter(one -> !now.isBefore(one.expiresAt())
                        || one.jti() != null && !unrevoked.contains(one.jti())
                        || !unchanged.contains(one.person()))
                .collect(Collectors.toSet());
    }
}
