package org.concord.access;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import io.quarkus.arc.All;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.context.control.ActivateRequestContext;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicLong;
import org.concord.platform.AfterCommit;
import org.eclipse.microprofile.jwt.JsonWebToken;
import org.jspecify.annotations.Nullable;

/**
 * Who a token belongs to and what they may do, read from the store and remembered for a few seconds, so that a change takes effect
 * within a minute on every replica and at once on this one.
 */
@ApplicationScoped
public class RememberedActors {
    private final AccessTokens tokens;
    private final List<ActorSource> sources;
    private final AfterCommit afterCommit;
    private final Cache<Key, Optional<Actor>> remembered;

    /** Of what is remembered now. What was read before a change is filed under the old number, and so never found again. */
    private final AtomicLong generation = new AtomicLong();

    /** A token, and the generation in which it was read. */
    private record Key(long generation, String token) {}

    RememberedActors(
            AccessTokens tokens, @All List<ActorSource> sources, AccessConfig config, AfterCommit afterCommit) {
        this.tokens = tokens;
        this.sources = sources;
        this.afterCommit = afterCommit;
        this.remembered = Caffeine.newBuilder()
                .expireAfterWrite(config.rememberActorFor())
                .maximumSize(10_000)
                .build();
    }

    /** Null if it has to be read first. */
    @Nullable
    Optional<Actor> known(JsonWebToken token) {
        return remembered.getIfPresent(key(token));
    }

    /** Reads the store. Empty: the token is revoked, or its holder may no longer act. */
    @ActivateRequestContext
    @Transactional
    Optional<Actor> read(JsonWebToken token, boolean ours) {
        Key key = key(token);
        Optional<Actor> actor = ours ? ofOurs(token) : ofOutside(token);
        remembered.put(key, actor);
        return actor;
    }

    /** For a change of roles, scope or tokens: forgets as soon as the current transaction has committed. */
    public void forgetAll() {
        afterCommit.run(() -> {
            generation.incrementAndGet();
            remembered.invalidateAll();
        });
    }

    private Optional<Actor> ofOurs(JsonWebToken token) {
        return tokens.findByIdOptional(UUID.fromString(token.getTokenID()))
                .filter(known -> !known.isRevoked())
                .map(AccessToken::holder)
                .filter(holder -> (holder.kind() + ":" + holder.id()).equals(token.getSubject()))
                .flatMap(holder -> sources.stream()
                        .filter(source -> source.kind().equals(holder.kind()))
                        .findFirst()
                        .flatMap(source -> source.find(holder.id())))
                .map(actor -> actor instanceof Actor.Reporter reporter
                        ? reporter.in(UUID.fromString(token.getTokenID()))
                        : actor);
    }

    /** An address that its issuer has not proved to be the person's is anybody's: OpenID Connect Core 1.0 §5.7. */
    private Optional<Actor> ofOutside(JsonWebToken token) {
        boolean verified = Boolean.TRUE.equals(token.<Object>getClaim("email_verified"));
        String email = String.valueOf(token.<Object>getClaim("email")).toLowerCase(Locale.ROOT);
        return verified
                ? sources.stream()
                        .flatMap(source -> source.findByEmail(email).stream())
                        .findFirst()
                : Optional.empty();
    }

    private Key key(JsonWebToken token) {
        return new Key(generation.get(), token.getRawToken());
    }
}
