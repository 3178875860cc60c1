package org.concord.access;

import io.smallrye.jwt.algorithm.SignatureAlgorithm;
import io.smallrye.jwt.build.Jwt;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import org.concord.platform.Ids;
import org.concord.platform.Problem;
import org.jspecify.annotations.Nullable;

/** Issues, renews and revokes tokens. A token carries the person and {@code jti} only; what they may do is read per request. */
@ApplicationScoped
public class Tokens {
    private final AccessTokens issued;
    private final TokenKeys keys;
    private final AccessConfig config;
    private final RememberedActors remembered;
    private final Ids ids;
    private final Clock clock;

    Tokens(
            AccessTokens issued,
            TokenKeys keys,
            AccessConfig config,
            RememberedActors remembered,
            Ids ids,
            Clock clock) {
        this.issued = issued;
        this.keys = keys;
        this.config = config;
        this.remembered = remembered;
        this.ids = ids;
        this.clock = clock;
    }

    /** A token as it is shown, once. */
    public record Issued(String token, UUID jti, Instant expiresAt) {}

    /** A token as it is listed: never the token itself. */
    public record Known(
            UUID jti,
            Instant issuedAt,
            Instant expiresAt,
            @Nullable Instant revokedAt) {}

    /**
     * Where a person is signed in. From which address is not known.
     *
     * @param renewedAt when its latest token was given out
     * @param current whether this call belongs to it
     */
    public record Session(Instant beganAt, Instant renewedAt, Instant expiresAt, boolean current) {}

    /** A person's first token of a session. */
    @Transactional(Transactional.TxType.MANDATORY)
    public Issued forOfficer(UUID officer) {
        Instant now = clock.instant();
        return issue(new AccessToken.Holder("officer", officer), ids.next(), now, now.plus(config.tokenLifetime()));
    }

    /** A partner system's token. */
    @Transactional(Transactional.TxType.MANDATORY)
    public Issued forPartner(UUID partner, @Nullable Instant expiresAt) {
        Instant now = clock.instant();
        Instant end = expiresAt == null ? now.plus(config.partnerTokenLifetime()) : expiresAt;
        return issue(new AccessToken.Holder("partner", partner), ids.next(), now, end);
    }

    /** For whoever showed the receipt of a report. It names the report alone, and ends with it. */
    @Transactional(Transactional.TxType.MANDATORY)
    public Issued forReporter(UUID report) {
        Instant now = clock.instant();
        return issue(
                new AccessToken.Holder("reporter", report), ids.next(), now, now.plus(config.reporterTokenLifetime()));
    }

    /** A fresh token of the same session, at most 12 h after sign-in; the old one runs out by itself. */
    @Transactional(Transactional.TxType.MANDATORY)
    public Issued renew(UUID jti) {
        AccessToken old = issued.findByIdOptional(jti)
                .orElseThrow(() -> Problem.UNAUTHENTICATED.because("This token is not renewed."));
        Instant last = old.beganAt().plus(config.sessionLongest());
        Instant now = clock.instant();
        if (old.isRevoked() || !now.isBefore(last)) {
            throw Problem.UNAUTHENTICATED.because("The session has ended. Sign in again.");
        }
        Instant end = now.plus(config.tokenLifetime());
        return issue(old.holder(), old.session(), old.beganAt(), end.isBefore(last) ? end : last);
    }

    /** Ends the session a token belongs to. */
    @Transactional(Transactional.TxType.MANDATORY)
    public void endSession(UUID jti) {
        issued.findByIdOptional(jti).ifPresent(token -> revoke(issued.ofSession(token.session())));
    }

    /** Ends all that a person is signed in with. */
    @Transactional(Transactional.TxType.MANDATORY)
    public void endAllOfOfficer(UUID officer) {
        revoke(issued.livingOfOfficer(officer, clock.instant()));
    }

    /** Ends all that a person is signed in with but the session of this token. */
    @Transactional(Transactional.TxType.MANDATORY)
    public void endOthersOfOfficer(UUID officer, UUID jti) {
        UUID own = issued.findByIdOptional(jti).map(AccessToken::session).orElse(jti);
        revoke(issued.livingOfOfficer(officer, clock.instant()).stream()
                .filter(token -> !token.session().equals(own))
                .toList());
    }

    /**
     * Where a person is signed in, the latest first.
     *
     * @param current the token of this call; null if it is not ours
     */
    public List<Session> sessionsOf(UUID officer, @Nullable UUID current) {
        return issued.livingOfOfficer(officer, clock.instant()).stream()
                .collect(Collectors.groupingBy(AccessToken::session))
                .values()
                .stream()
                .map(tokens -> session(tokens, current))
                .sorted(Comparator.comparing(Session::beganAt).reversed())
                .toList();
    }

    private static Session session(List<AccessToken> tokens, @Nullable UUID current) {
        AccessToken latest = Collections.max(
                tokens, Comparator.comparing(AccessToken::issuedAt).thenComparing(AccessToken::jti));
        return new Session(
                latest.beganAt(),
                latest.issuedAt(),
                latest.expiresAt(),
                tokens.stream().anyMatch(token -> token.jti().equals(current)));
    }

    /** A partner's tokens in the order they were issued, from after the one given. */
    public List<Known> ofPartner(UUID partner, Optional<UUID> after, int most) {
        return issued.ofPartner(partner, after, most).stream()
                .map(token -> new Known(token.jti(), token.issuedAt(), token.expiresAt(), token.revokedAt()))
                .toList();
    }

    /** @return false if the partner has no such token */
    @Transactional(Transactional.TxType.MANDATORY)
    public boolean revokeOfPartner(UUID partner, UUID jti) {
        var token = issued.ofPartner(partner, jti);
        token.ifPresent(t -> revoke(List.of(t)));
        return token.isPresent();
    }

    private void revoke(List<AccessToken> tokens) {
        tokens.forEach(token -> token.revoke(clock.instant()));
        remembered.forgetAll();
    }

    private Issued issue(AccessToken.Holder holder, UUID session, Instant beganAt, Instant expiresAt) {
        Instant now = clock.instant();
        UUID jti = ids.next();
        issued.persist(new AccessToken(jti, holder, session, beganAt, now, expiresAt));
        String token = Jwt.issuer(config.issuer())
                .subject(holder.kind() + ":" + holder.id())
                .claim("jti", jti.toString())
                .issuedAt(now)
                .expiresAt(expiresAt)
                .jws()
                .keyId(keys.keyId())
                .algorithm(SignatureAlgorithm.ES256)
                .sign(keys.privateKey());
        return new Issued(token, jti, expiresAt);
    }
}
