package org.concord.access;

import io.quarkus.security.AuthenticationFailedException;
import io.quarkus.security.identity.AuthenticationRequestContext;
import io.quarkus.security.identity.SecurityIdentity;
import io.quarkus.security.identity.SecurityIdentityAugmentor;
import io.quarkus.security.runtime.QuarkusSecurityIdentity;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Optional;
import org.eclipse.microprofile.jwt.JsonWebToken;

/** Turns a verified token into an actor with today's roles and scope, or refuses it. */
@ApplicationScoped
class ActorAugmentor implements SecurityIdentityAugmentor {
    private final RememberedActors actors;
    private final AccessConfig config;

    ActorAugmentor(RememberedActors actors, AccessConfig config) {
        this.actors = actors;
        this.config = config;
    }

    @Override
    public Uni<SecurityIdentity> augment(SecurityIdentity identity, AuthenticationRequestContext context) {
        if (!(identity.getPrincipal() instanceof JsonWebToken token)) {
            return Uni.createFrom().item(identity);
        }
        Optional<Actor> known = actors.known(token);
        if (known != null) {
            return Uni.createFrom().item(() -> withActor(identity, known));
        }
        boolean ours = config.issuer().equals(token.getIssuer());
        return context.runBlocking(() -> withActor(identity, actors.read(token, ours)));
    }

    private static SecurityIdentity withActor(SecurityIdentity identity, Optional<Actor> actor) {
        Actor known = actor.orElseThrow(() -> new AuthenticationFailedException("the token is not good any more"));
        QuarkusSecurityIdentity.Builder builder = QuarkusSecurityIdentity.builder()
                .setPrincipal(identity.getPrincipal())
                .addCredentials(identity.getCredentials())
                .addAttribute(CurrentActor.ATTRIBUTE, known);
        known.roles().forEach(role -> builder.addRole(role.code()));
        return builder.build();
    }
}
